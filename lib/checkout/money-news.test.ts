import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { deliverNotice } from "@/lib/notifications/deliver-notice";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { approveWithdrawal } from "@/lib/payouts/approve-withdrawal";
import { cancelWithdrawal } from "@/lib/payouts/cancel-withdrawal";
import { payWithdrawal } from "@/lib/payouts/pay-withdrawal";
import { rejectWithdrawal } from "@/lib/payouts/reject-withdrawal";
import { requestWithdrawal } from "@/lib/payouts/request-withdrawal";
import { returnWithdrawal } from "@/lib/payouts/return-withdrawal";
import { earn, newBank, newOsa } from "@/lib/payouts/testing";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import { refundOrder } from "./refund-order";
import { sendRefund } from "./send-refund";
import { factsOf, fillWallet, newShop, newShopper, openSale } from "./testing";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: randomUUID(), name: "Keuangan", scopes: ["keuangan"] };

/** What was left to be told about something, in the order in which it happened. */
async function told(subject: string) {
  const jobs = await db.execute<{ kind: NoticeKind; at: string }>(sql`
    select data ->> 'kind' as kind, data ->> 'at' as at from pgboss.job
    where name = 'notice.deliver' and data ->> 'subject' = ${subject} order by created_on
  `);
  return [...jobs];
}

/** Delivers it, twice as a job may, and answers who heard of what. */
async function heard(subject: string, userId: string) {
  for (const { kind, at } of await told(subject)) {
    for (const _ of [1, 2]) await deliverNotice({ kind, subject, at });
  }
  const rows = await db.execute<{ kind: string; params: Record<string, unknown> }>(
    sql`select kind, params from notifications where user_id = ${userId}::uuid order by created_at`,
  );
  return [...rows];
}

describe("who waits for money hears of it", () => {
  it("a withdrawal that was approved, paid and sent back by the bank", async () => {
    const { seller } = await newShop();
    await newBank(seller);
    await earn(seller, 300_000);
    const withdrawalId = await requestWithdrawal(seller, { requestKey: randomUUID(), amount: 100_000 });
    const admin = await newOsa();
    await approveWithdrawal(admin, { withdrawalId });
    await payWithdrawal(admin, { withdrawalId, reference: "TRX-1", cost: 0 });
    await returnWithdrawal(admin, { withdrawalId, reason: "Rekening ditutup" });
    const kinds = ["withdrawal.approved", "withdrawal.paid", "withdrawal.failed"];
    expect((await told(withdrawalId)).map(({ kind }) => kind)).toEqual(kinds);
    expect((await heard(withdrawalId, seller.userId)).map(({ kind }) => kind)).toEqual(
      kinds.map((kind) => `${kind}.store`),
    );
    const [mails] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from platform_mails m join marketplace_users u on u.email = m.recipient where u.id = ${seller.userId}::uuid
    `);
    expect(mails?.count).toBe(3);
  });

  it("a withdrawal that was refused, and nothing of one that its owner called off", async () => {
    const buyer = await newShopper();
    await newBank(buyer);
    await fillWallet(buyer, 200_000);
    const refused = await requestWithdrawal(buyer, { requestKey: randomUUID(), amount: 50_000 });
    const dropped = await requestWithdrawal(buyer, { requestKey: randomUUID(), amount: 50_000 });
    await rejectWithdrawal(await newOsa(), { withdrawalId: refused, reason: "Nama tidak cocok" });
    await cancelWithdrawal(buyer, { withdrawalId: dropped });
    expect(await told(dropped)).toEqual([]);
    expect(await heard(refused, buyer.userId)).toMatchObject([
      { kind: "withdrawal.rejected.buyer", params: { reason: "Nama tidak cocok" } },
    ]);
  });

  it("F20 a store whose order the bank took back", async () => {
    const sale = await openSale();
    await sale.pay();
    const { id } = await factsOf(sale.bought.checkoutId);
    await sale.tell({ state: "denied" });
    expect((await told(id)).map(({ kind }) => kind)).toContain("payment.reversed");
    const kinds = (await heard(id, sale.shop.seller.userId)).map(({ kind }) => kind);
    expect(kinds).toContain("payment.reversed.store");
  });

  it.each([
    ["va_bca", "dompet"],
    ["gopay", "gateway"],
  ])("a buyer whose money came back from %s", async (method, destination) => {
    const sale = await openSale({ method });
    await sale.pay();
    const { id: orderId } = await factsOf(sale.bought.checkoutId);
    const lines = (await orderAmounts(db, orderId))?.lines.map(({ orderItemId }) => ({ orderItemId, qty: 1 })) ?? [];
    await refundOrder(osa, { orderId, lines, delivery: false, reason: "Satu rusak", key: randomUUID() });
    const [refund] = await db.execute<{ id: string; refund_key: string; amount: number }>(
      sql`select id, refund_key, amount from marketplace_refunds where marketplace_order_id = ${orderId}::uuid`,
    );
    if (!refund) throw new Error("no refund");
    if (destination === "gateway") {
      expect(await told(refund.id)).toEqual([]);
      const { refund_key: refundKey, amount: amountRupiah } = refund;
      sale.say(sale.reference, { refunds: [{ refundKey, amountRupiah, confirmedAt: new Date() }] });
      await sendRefund({ kind: "system", name: "jobs" }, refund.id, () => sale.gateway);
    }
    expect(await heard(refund.id, sale.buyer.userId)).toMatchObject([
      { kind: "refund.arrived.buyer", params: { destination, amountRupiah: refund.amount } },
    ]);
  });
});
