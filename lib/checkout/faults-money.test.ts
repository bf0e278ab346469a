import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { rejectOrder } from "@/lib/orders/reject-order";
import { shipOrder } from "@/lib/orders/ship-order";
import { gatewayFailure } from "@/lib/payments/gateway";
import { auditMoney } from "@/lib/reporting/audit-money";
import { applyPaymentEvent } from "./apply-payment-event";
import { expirePayment } from "./expire-payment";
import { receiveNotification } from "./receive-notification";
import { previewRefund, refundOrder } from "./refund-order";
import { requestCharge } from "./request-charge";
import { resolveSuspense } from "./resolve-suspense";
import { sendRefund } from "./send-refund";
import {
  buy,
  factsOf,
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  openSale,
  putInCart,
  scriptedGateway,
} from "./testing";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Keuangan", scopes: ["keuangan"] };
type Sale = Awaited<ReturnType<typeof openSale>>;

const ofOrder = async (sale: Sale) => {
  const { id } = await factsOf(sale.bought.checkoutId);
  const order = await orderAmounts(db, id);
  if (!order) throw new Error("no order");
  return order;
};
const refundOf = async (sale: Sale, over: { qty?: number; delivery?: boolean | number; key?: string } = {}) => {
  const order = await ofOrder(sale);
  const [line] = order.lines;
  const qty = over.qty ?? 1;
  return {
    orderId: order.marketplaceOrderId,
    lines: line && qty > 0 ? [{ orderItemId: line.orderItemId, qty }] : [],
    delivery: over.delivery ?? false,
    reason: "Barang kurang satu",
    key: over.key ?? crypto.randomUUID(),
  };
};
const balance = async (account: string) => {
  const [row] = await db.execute<{ sum: number }>(
    sql`select coalesce(sum(amount), 0)::bigint as sum from ledger_entries where account = ${account}`,
  );
  return row?.sum ?? 0;
};
const refundsOf = (sale: Sale) =>
  db.execute<{ id: string; refund_key: string; amount: number; status: string; destination: string }>(
    sql`select id, refund_key, amount, status, destination from marketplace_refunds where payment_id = ${sale.bought.payment.id}::uuid order by id`,
  );
const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason.code ?? String(result.reason)] : []));

describe("money in the wrong place", () => {
  it("F14 F15 late money beside the expiry: the order is paid or the buyer has it all, never both or neither", async () => {
    for (let round = 0; round < 4; round += 1) {
      const sale = await openSale({ stock: 2 });
      const status = sale.say(sale.reference, { state: "paid" });
      const late = (await receiveNotification(notificationOf(status))) ?? 0;
      sale.say(sale.reference, { state: "pending" });
      await Promise.all([
        expirePayment(system("test"), sale.gateway, sale.bought.payment.id),
        expirePayment(system("test"), sale.gateway, sale.bought.payment.id),
      ]);
      sale.say(sale.reference, { state: "paid" });
      await applyPaymentEvent(sale.gateway, late);
      expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
        order_status: 2,
        wallet: 0,
        stock: 0,
        journals: ["paid"],
      });
    }
  });

  it("F16 an amount that is higher is set apart too, and a person lets it pay: what is over is the buyer's", async () => {
    const sale = await openSale();
    const price = sale.bought.payment.amount;
    const event = await sale.tell({ state: "paid", amountRupiah: price + 700 });
    expect(event).toMatchObject({ status: "ditinjau", reason: "amount_differs" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 9, payment: "ditinjau", put_aside: 2 });
    const ask = { eventId: await eventOf(sale), how: "apply" as const, reason: "Pembeli salah ketik nominal" };
    const results = await Promise.allSettled([
      resolveSuspense(osa, ask),
      resolveSuspense(osa, { ...ask, how: "wallet" }),
    ]);
    expect(codes(results)).toEqual(["conflict"]);
    const facts = await factsOf(sale.bought.checkoutId);
    expect(await balance("suspense:unapplied")).toBe(0);
    expect(facts.wallet === 700 ? facts.order_status : 4).toBe(facts.wallet === 700 ? 2 : facts.order_status);
    expect([700, price + 700]).toContain(facts.wallet);
  });

  it("F16 too little cannot pay the order; it goes back by its own way or to the wallet, with goods free again", async () => {
    const sale = await openSale();
    await sale.tell({ state: "paid", amountRupiah: 1000 });
    const ask = { eventId: await eventOf(sale), reason: "Nominal tidak sesuai tagihan" };
    await expect(resolveSuspense(osa, { ...ask, how: "apply" })).rejects.toMatchObject({ code: "suspense_short" });
    await expect(resolveSuspense(osa, { ...ask, how: "refund" })).rejects.toMatchObject({
      code: "refund_not_possible",
    });
    await resolveSuspense(osa, { ...ask, how: "wallet" });
    await expect(resolveSuspense(osa, { ...ask, how: "wallet" })).rejects.toMatchObject({ code: "conflict" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      order_status: 4,
      status: "dibatalkan",
      payment: "dikembalikan",
      wallet: 1000,
      put_aside: 0,
    });
    const wallet = await openSale({ method: "gopay" });
    await wallet.tell({ state: "paid", amountRupiah: 1000 });
    await resolveSuspense(osa, { eventId: await eventOf(wallet), how: "refund", reason: "Kembalikan ke GoPay" });
    expect(await refundsOf(wallet)).toMatchObject([{ amount: 1000, destination: "gateway", status: "diminta" }]);
    expect(await balance("suspense:unapplied")).toBe(0);
  });

  it("F16 money that is not rupiah is never posted as rupiah", async () => {
    const sale = await openSale();
    const before = await balance("suspense:unapplied");
    expect(await sale.tell({ state: "paid", currency: "USD" })).toMatchObject({ status: "ditinjau" });
    expect(await balance("suspense:unapplied")).toBe(before);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 9, journals: [] });
  });

  it("F20 a settlement taken back by the bank: 7, the journal reversed, the goods on the shelf, the store told", async () => {
    const sale = await openSale({ method: "va_mandiri" });
    await sale.pay();
    expect(await sale.tell({ state: "denied" })).toMatchObject({ status: "diterapkan", reason: "reversed" });
    const facts = await factsOf(sale.bought.checkoutId);
    expect(facts).toMatchObject({
      order_status: 7,
      status: "dibatalkan",
      payment: "dibalik",
      journals: ["paid", "reversed"],
      sale: "reversed",
      saldo: 0,
      sold: 0,
      wallet: 0,
      stock: 3,
    });
    expect(facts.history.at(-1)).toBe("Dibatalkan");
    const [reversal] = await db.execute<{ sum: number; reverses: boolean }>(sql`
      select sum(e.amount)::int as sum, bool_and(j.reverses_id is not null) as reverses from ledger_journals j
      join ledger_entries e on e.journal_id = j.id where j.key = ${`reversed:${facts.id}`}`);
    expect(reversal).toEqual({ sum: 0, reverses: true });
    expect(await sale.tell({ state: "denied" }, "again")).toMatchObject({ status: "diabaikan" });
    const [reason] = await db.execute<{ reason: string }>(
      sql`select reason from marketplace_order_statuses where marketplace_order_id = ${facts.id}::uuid order by id desc limit 1`,
    );
    expect(reason?.reason).toContain("dibalik");
  });

  it("F20 a reversal after the goods have left is for a person, and changes nothing by itself", async () => {
    const sale = await openSale({ method: "va_mandiri" });
    await sale.pay();
    const { billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
    await acceptOrder(sale.shop.seller, { billingCode });
    await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE123456" });
    const before = await factsOf(sale.bought.checkoutId);
    expect(await sale.tell({ state: "denied" })).toMatchObject({ status: "ditinjau", reason: "needs_person" });
    expect(await factsOf(sale.bought.checkoutId)).toEqual(before);
  });
});

describe("refunds", () => {
  it("F26 refunds side by side never give more than was paid, and none is negative", async () => {
    const sale = await openSale({ method: "gopay", qty: 3, stock: 3 });
    await sale.pay();
    const asks = await Promise.all(Array.from({ length: 8 }, () => refundOf(sale, { qty: 2, delivery: true })));
    const results = await Promise.allSettled(asks.map((ask) => refundOrder(osa, ask)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(new Set(codes(results))).toEqual(new Set(["refund_too_much"]));
    const none = { ...(await refundOf(sale, { qty: 0 })), delivery: 0 as number };
    const orderItemId = (await ofOrder(sale)).lines[0]?.orderItemId ?? "";
    const bad = [
      { delivery: -1 },
      { delivery: 0.5 },
      { lines: [{ orderItemId, qty: -1 }] },
      { lines: [{ orderItemId, qty: 2 }] },
    ];
    for (const ask of bad) {
      await expect(refundOrder(osa, { ...none, ...ask })).rejects.toMatchObject({ code: "refund_too_much" });
    }
    const [row] = await db.execute<{ ok: boolean }>(
      sql`select refunded_amount <= amount and refunded_amount > 0 as ok from marketplace_payments where id = ${sale.bought.payment.id}::uuid`,
    );
    expect(row?.ok).toBe(true);
  });

  it("F27 the same refund asked for again, after a crash or a timeout, is made once", async () => {
    const sale = await openSale({ method: "gopay" });
    await sale.pay();
    const ask = await refundOf(sale);
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => refundOrder(osa, ask)));
    expect([first, ...others].filter((given) => given !== null)).toHaveLength(1);
    const [refund] = await refundsOf(sale);
    let asked = 0;
    const deaf = {
      ...sale.gateway,
      refund: async (...call: Parameters<typeof sale.gateway.refund>) => {
        asked += 1;
        await sale.gateway.refund(...call);
        throw gatewayFailure("timeout", "no answer");
      },
    };
    await expect(sendRefund(system("jobs"), refund?.id ?? "", () => deaf)).rejects.toMatchObject({ code: "timeout" });
    await sendRefund(system("jobs"), refund?.id ?? "", () => deaf);
    expect(asked).toBe(1);
    expect((await sale.gateway.getStatus(sale.reference)).refunds).toHaveLength(1);
    expect(await refundsOf(sale)).toMatchObject([{ status: "diproses", refund_key: `rf-${ask.key}` }]);
    const duplicate = {
      ...sale.gateway,
      getStatus: async (id: string) => ({ ...(await sale.gateway.getStatus(id)), refunds: [] }),
      refund: () => Promise.reject(gatewayFailure("duplicate", "406")),
    };
    await sendRefund(system("jobs"), refund?.id ?? "", () => duplicate);
    expect(await refundsOf(sale)).toMatchObject([{ status: "diproses" }]);
  });

  it("F28 a virtual account cannot be refunded: the buyer has it in the wallet at once, the gateway is not asked", async () => {
    const sale = await openSale();
    await sale.pay();
    const preview = await previewRefund(osa, await refundOf(sale, { qty: 2, delivery: true }));
    expect(preview).toMatchObject({ amount: sale.bought.payment.amount, source: 0 });
    const given = await refundOrder(osa, await refundOf(sale, { qty: 2, delivery: true }));
    expect(given?.lines).toEqual(preview.lines);
    expect(await refundsOf(sale)).toMatchObject([{ destination: "dompet", status: "selesai" }]);
    expect((await sale.gateway.getStatus(sale.reference)).refunds).toEqual([]);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      order_status: 5,
      status: "dibatalkan",
      wallet: sale.bought.payment.amount,
      saldo: 0,
      sold: 0,
      stock: 3,
    });
  });

  it("F29 the gateway tells of a refund twice, made and arrived: one journal", async () => {
    const sale = await openSale({ method: "gopay" });
    await sale.pay();
    await refundOrder(osa, await refundOf(sale, { delivery: 10_000 }));
    const [refund] = await refundsOf(sale);
    await sendRefund(system("jobs"), refund?.id ?? "", () => sale.gateway);
    const { refunds } = await sale.gateway.getStatus(sale.reference);
    expect(await sale.tell({ state: "partly_refunded" }, "made")).toMatchObject({ status: "diabaikan" });
    const arrived = refunds.map((one) => ({ ...one, confirmedAt: new Date("2026-11-21T02:30:20Z") }));
    for (const [key, outcome] of [
      ["arrived", "diterapkan"],
      ["once more", "diabaikan"],
    ]) {
      expect(await sale.tell({ state: "partly_refunded", refunds: arrived }, key)).toMatchObject({ status: outcome });
    }
    expect(await refundsOf(sale)).toMatchObject([{ status: "selesai" }]);
    const { journals, order_status } = await factsOf(sale.bought.checkoutId);
    expect(order_status).toBe(6);
    expect(journals).toEqual(["paid", "refunded", "refund_confirmed"]);
    const unknown = [...arrived, { refundKey: "from-the-dashboard", amountRupiah: 5 }];
    expect(await sale.tell({ state: "partly_refunded", refunds: unknown }, "stranger")).toMatchObject({
      status: "ditinjau",
      reason: "refund_unknown",
    });
  });

  it("F28 what the gateway refuses to give back becomes wallet balance", async () => {
    const sale = await openSale({ method: "gopay" });
    await sale.pay();
    const before = await balance("refund_payable:midtrans");
    const given = await refundOrder(osa, await refundOf(sale));
    const [refund] = await refundsOf(sale);
    const refuses = { ...sale.gateway, refund: () => Promise.reject(gatewayFailure("rejected", "414 balance")) };
    await sendRefund(system("jobs"), refund?.id ?? "", () => refuses);
    await sendRefund(system("jobs"), refund?.id ?? "", () => sale.gateway);
    expect(await refundsOf(sale)).toMatchObject([{ status: "gagal" }]);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ wallet: given?.amount });
    expect(await balance("refund_payable:midtrans")).toBe(before);
  });

  it("D-57 D-58 piece by piece and then the rest is one full refund, whatever happens to the order between", async () => {
    const sale = await openSale({ qty: 3, stock: 3 });
    await sale.pay();
    const { billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
    await refundOrder(osa, await refundOf(sale, { qty: 1, delivery: 1 }));
    await acceptOrder(sale.shop.seller, { billingCode });
    await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE123457" });
    await refundOrder(osa, await refundOf(sale, { qty: 1 }));
    await confirmReceipt(sale.buyer, { billingCode });
    const done = await factsOf(sale.bought.checkoutId);
    expect(done).toMatchObject({ status: "selesai", order_status: 6, sold: 1 });
    expect(done.held).toBe(done.saldo);
    await refundOrder(osa, await refundOf(sale, { qty: 1, delivery: true }));
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      status: "dikembalikan",
      order_status: 5,
      wallet: sale.bought.payment.amount,
      saldo: 0,
      sold: 0,
    });
    await expect(refundOrder(osa, await refundOf(sale, { qty: 0, delivery: true }))).rejects.toMatchObject({
      code: "refund_empty",
    });
  });

  it("D-57 the last pieces before shipment take the delivery fee along; after it the fee stays, until somebody gives it back", async () => {
    const early = await openSale({ qty: 1 });
    await early.pay();
    await refundOrder(osa, await refundOf(early, { qty: 1, delivery: 1000 }));
    expect(await factsOf(early.bought.checkoutId)).toMatchObject({
      order_status: 5,
      wallet: early.bought.payment.amount,
      saldo: 0,
    });

    for (const shop of [await newShop(), await newShop({}, "platform")]) {
      const late = await openSale({ qty: 1, shop });
      await late.pay();
      const { billing_code: billingCode } = await factsOf(late.bought.checkoutId);
      await acceptOrder(shop.seller, { billingCode });
      await shipOrder(shop.seller, { billingCode, trackingNumber: "JNE123458" });
      await refundOrder(osa, await refundOf(late, { qty: 1 }));
      const { deliveryFee } = await ofOrder(late);
      expect(await factsOf(late.bought.checkoutId)).toMatchObject({
        status: "dikembalikan",
        order_status: 6,
        held: 0,
        wallet: late.bought.payment.amount - deliveryFee,
      });
      await refundOrder(osa, await refundOf(late, { qty: 0, delivery: true }));
      expect(await factsOf(late.bought.checkoutId)).toMatchObject({
        order_status: 5,
        saldo: 0,
        wallet: late.bought.payment.amount,
      });
    }
  });

  it("D-57 an order nobody paid has nothing to give back", async () => {
    const sale = await openSale();
    await expect(refundOrder(osa, await refundOf(sale))).rejects.toMatchObject({ code: "refund_not_paid" });
  });

  it("D-16 D-57 one store's order of three is refused: its share goes back by the gateway, the others stay", async () => {
    const buyer = await newShopper();
    const shops = await Promise.all([newShop(), newShop({ feeBearer: "seller" }), newShop({}, "platform")]);
    for (const shop of shops) await putInCart(buyer, (await newGoods(shop.store.id)).variant.id);
    const { gateway, say } = scriptedGateway();
    const { methodId } = await import("./testing");
    const bought = await buy(buyer, { mpId: await methodId("gopay") });
    await requestCharge(system("test"), bought.payment.id, gateway);
    const status = say(bought.payment.gateway_order_id, { state: "paid" });
    await applyPaymentEvent(gateway, (await receiveNotification(notificationOf(status))) ?? 0);
    const [order] = await db.execute<{ billing_code: string; price: number }>(sql`
      select o.billing_code, o.order_price as price from "order" o join marketplace_orders mo on mo.order_id = o.id
      where o.checkout_id = ${bought.checkoutId}::uuid and mo.marketplace_store_id = ${shops[1].store.id}::uuid`);
    await rejectOrder(shops[1].seller, { billingCode: order?.billing_code ?? "", reason: "Barang tidak ada" });
    const [refund] = await db.execute<{ amount: number; destination: string }>(
      sql`select amount, destination from marketplace_refunds where payment_id = ${bought.payment.id}::uuid`,
    );
    expect(refund).toEqual({ amount: order?.price, destination: "gateway" });
    const states = await db.execute<{ order_status: number }>(
      sql`select order_status from "order" where checkout_id = ${bought.checkoutId}::uuid order by order_status`,
    );
    expect(states.map((row) => row.order_status)).toEqual([2, 2, 5]);
  });

  it("L1 … L12 hold after all of it", async () => {
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok).map(({ id, rows }) => ({ id, rows }))).toEqual([]);
  });
});

async function eventOf(sale: Sale) {
  const [row] = await db.execute<{ id: number }>(
    sql`select id from marketplace_payment_events where gateway_order_id = ${sale.reference} order by id desc limit 1`,
  );
  return row?.id ?? 0;
}
