import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { refundOrder } from "@/lib/checkout/refund-order";
import { balanceOf, factsOf, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { auditMoney } from "@/lib/reporting/audit-money";
import { acceptOrder } from "./accept-order";
import { confirmReceipt } from "./confirm-receipt";
import { releaseSaldo } from "./release-saldo";
import { shipOrder } from "./ship-order";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: randomUUID(), name: "Admin", scopes: ["super"] };
const hour = 3_600_000;

async function completed() {
  const sale = await openSale({ qty: 2 });
  await sale.pay();
  const { id, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  await acceptOrder(sale.shop.seller, { billingCode });
  await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE123457" });
  await confirmReceipt(sale.buyer, { billingCode });
  const read = async () => {
    const [row] = await db.select().from(marketplaceOrders).where(eq(marketplaceOrders.id, id));
    if (!row) throw new Error("no order");
    return row;
  };
  const money = async () => ({
    held: await balanceOf(account.sellerHeld(sale.shop.store.id)),
    available: await balanceOf(account.sellerAvailable(sale.shop.store.id)),
  });
  const windowOver = () =>
    db
      .update(marketplaceOrders)
      .set({ saldoReleaseAt: sql`now() - interval '1 minute'` })
      .where(eq(marketplaceOrders.id, id));
  const points = async () => {
    const [row] = await db.execute<{ points: number; lines: number }>(sql`
      select reward_points as points, (select coalesce(sum(points), 0)::int from marketplace_point_entries e where e.member_uuid = m.uuid) as lines
      from members m where uuid = ${sale.buyer.userId}::uuid
    `);
    return row;
  };
  return { ...sale, id, billingCode, read, money, windowOver, points };
}

const complain = (one: Awaited<ReturnType<typeof completed>>) =>
  db.execute(sql`
    insert into marketplace_return_cases (marketplace_order_id, member_uuid, marketplace_store_id, reason, description, answer_by, created_by, updated_by)
    values (${one.id}::uuid, ${one.buyer.userId}::uuid, ${one.shop.store.id}::uuid, 'rusak', 'Retak', now() + interval '1 day', 'test', 'test')
  `);

const failing = async () => (await auditMoney()).checks.filter((check) => !check.ok);

describe("D-06 what a store earned", () => {
  it("is held until the window after completion is over, and free once, whoever runs the job", async () => {
    const one = await completed();
    const order = await one.read();
    expect((order.saldoReleaseAt?.getTime() ?? 0) - (order.completedAt?.getTime() ?? 0)).toBe(48 * hour);
    await releaseSaldo();
    expect(await one.money()).toEqual({ held: order.saldoCredit, available: 0 });
    await one.windowOver();
    await Promise.all([releaseSaldo(), releaseSaldo(), releaseSaldo()]);
    expect(await one.money()).toEqual({ held: 0, available: order.saldoCredit });
    expect((await factsOf(one.bought.checkoutId)).journals).toEqual(["paid", "completed", "released"]);
    expect(await failing()).toEqual([]);
  });

  it("stays held while a complaint is open, however late it is", async () => {
    const one = await completed();
    const { saldoCredit } = await one.read();
    await complain(one);
    await one.windowOver();
    await releaseSaldo();
    expect(await one.money()).toEqual({ held: saldoCredit, available: 0 });
    await db.execute(
      sql`update marketplace_return_cases set closed_at = now(), outcome = 'ditolak', status = 'ditolak' where marketplace_order_id = ${one.id}::uuid`,
    );
    await releaseSaldo();
    expect(await one.money()).toEqual({ held: 0, available: saldoCredit });
  });

  it.each(["before", "after"])("goes back from where it is when goods return %s the release", async (when) => {
    const one = await completed();
    const lines = await db.execute<{ id: string }>(
      sql`select id from marketplace_order_items where marketplace_order_id = ${one.id}::uuid`,
    );
    const refund = (qty: number) =>
      refundOrder(osa, {
        orderId: one.id,
        lines: [{ orderItemId: lines[0]?.id ?? "", qty }],
        delivery: false,
        reason: "Barang kembali",
        key: randomUUID(),
      });
    const { saldoCredit, deliveryFee, total } = await one.read();
    if (when === "after") {
      await one.windowOver();
      await releaseSaldo();
    }
    await refund(1);
    const left = when === "before" ? "held" : "available";
    expect((await one.money())[left]).toBe(saldoCredit - total / 2);
    await refund(1);
    await one.windowOver();
    await releaseSaldo(system("test"));
    // What is left is the delivery that the store ran itself.
    expect(await one.money()).toEqual({ held: 0, available: deliveryFee });
    expect(await failing()).toEqual([]);
  });
});

describe("D-48 points", () => {
  it("one for every Rp10.000 of goods, given once, and taken back with what returns", async () => {
    const one = await completed();
    const { preTaxPrice } = await one.read();
    const given = Math.floor(preTaxPrice / 10_000);
    expect(given).toBeGreaterThan(0);
    expect(await one.points()).toEqual({ points: given, lines: given });
    await confirmReceipt(one.buyer, { billingCode: one.billingCode });
    expect(await one.points()).toEqual({ points: given, lines: given });
    const lines = await db.execute<{ id: string }>(
      sql`select id from marketplace_order_items where marketplace_order_id = ${one.id}::uuid`,
    );
    const refund = {
      orderId: one.id,
      lines: [{ orderItemId: lines[0]?.id ?? "", qty: 1 }],
      delivery: false,
      reason: "Kembali",
    };
    const key = randomUUID();
    await refundOrder(osa, { ...refund, key });
    await refundOrder(osa, { ...refund, key });
    const half = Math.floor(preTaxPrice / 2 / 10_000);
    expect(await one.points()).toEqual({ points: half, lines: half });
    await refundOrder(osa, { ...refund, key: randomUUID() });
    expect(await one.points()).toEqual({ points: 0, lines: 0 });
  });
});
