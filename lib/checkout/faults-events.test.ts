import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { applyPaymentEvent } from "./apply-payment-event";
import { dryRunEvent } from "./dry-run-event";
import { expirePayment } from "./expire-payment";
import { placeOrder } from "./place-order";
import { readPayment } from "./queries";
import { receiveNotification } from "./receive-notification";
import { runReconcile } from "./reconcile";
import { replayEvent } from "./replay-event";
import { requestCharge } from "./request-charge";
import { settlePayment } from "./settle-payment";
import { runSweep } from "./sweep";
import { buy, factsOf, newGoods, newShop, newShopper, notificationOf, openSale, orderForm, putInCart } from "./testing";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Keuangan", scopes: ["keuangan"] };
const older = (minutes: number) =>
  db.execute(sql`update marketplace_payment_events set received_at = received_at - make_interval(mins => ${minutes})`);

describe("events that come twice, late, early or out of order", () => {
  it("F3 the buyer's return page beside the notification writes nothing, whoever is first", async () => {
    const sale = await openSale();
    const before = await factsOf(sale.bought.checkoutId);
    expect(await readPayment(sale.buyer, sale.bought.checkoutId)).not.toBeNull();
    expect(await factsOf(sale.bought.checkoutId)).toEqual(before);
    const [result] = await Promise.all([sale.pay(), readPayment(sale.buyer, sale.bought.checkoutId)]);
    expect(result).toMatchObject({ status: "diterapkan" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
  });

  it("F4 whoever loses the race does nothing: no journal, no refund, the order stays good", async () => {
    const sale = await openSale();
    const status = sale.say(sale.reference, { state: "paid" });
    const ids = await Promise.all(
      ["a", "b", "c", "d"].map((key) =>
        receiveNotification(notificationOf(status, { dedupeKey: key + sale.reference })),
      ),
    );
    const results = await Promise.all(ids.map((id) => applyPaymentEvent(sale.gateway, id ?? 0)));
    expect(results.filter((result) => result?.status === "diterapkan")).toHaveLength(1);
    expect(results.filter((result) => result?.reason === "known")).toHaveLength(3);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ journals: ["paid"], wallet: 0, sale: "completed" });
    expect(
      await db.execute(sql`select 1 from marketplace_refunds where payment_id = ${sale.bought.payment.id}::uuid`),
    ).toHaveLength(0);
  });

  it("F5 settled said again of a settled payment is success, not an error", async () => {
    const sale = await openSale();
    await sale.pay();
    expect(await sale.tell({ state: "paid" }, "again")).toMatchObject({ status: "diabaikan", reason: "known" });
    expect(await readPayment(sale.buyer, sale.bought.checkoutId)).toMatchObject({ status: "dibayar" });
  });

  it("F7 a notification that is here before its order is kept, and applied once the order exists", async () => {
    const sale = await openSale();
    const other = await openSale();
    // Our row comes last: as if the gateway had been faster than our commit.
    await db.execute(
      sql`update marketplace_payments set gateway_order_id = 'not-yet' where id = ${sale.bought.payment.id}::uuid`,
    );
    const early = await sale.tell({ state: "paid" });
    expect(early).toMatchObject({ status: "yatim" });
    await db.execute(
      sql`update marketplace_payments set gateway_order_id = ${sale.reference} where id = ${sale.bought.payment.id}::uuid`,
    );
    await older(3);
    const gateways = (name: string) =>
      name === "midtrans" ? { ...sale.gateway, getStatus: lookIn(sale, other) } : null;
    await runSweep(gateways);
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
  });

  it("F10 F9 a notification that never arrives is found by asking, long before anything expires", async () => {
    const sale = await openSale();
    sale.say(sale.reference, { state: "paid" });
    await db.execute(
      sql`update marketplace_payments set created_at = created_at - interval '3 minutes' where id = ${sale.bought.payment.id}::uuid`,
    );
    await db.execute(sql`update marketplace_payments set asked_at = now() where id <> ${sale.bought.payment.id}::uuid`);
    await runReconcile(() => ({ ...sale.gateway, getStatus: lookIn(sale) }));
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
  });

  it("F13 an order whose expiry was never told is closed after its time and the grace", async () => {
    const sale = await openSale();
    await db.execute(
      sql`update marketplace_payments set expires_at = '2026-01-01' where id = ${sale.bought.payment.id}::uuid`,
    );
    await runSweep(() => ({ ...sale.gateway, getStatus: lookIn(sale) }));
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({
      order_status: 3,
      status: "dibatalkan",
      payment: "kedaluwarsa",
      put_aside: 0,
    });
  });

  it("F18 a signed body whose state was altered from refund to settlement is not believed", async () => {
    const sale = await openSale({ method: "gopay" });
    sale.say(sale.reference, { state: "refunded" });
    const forged = notificationOf(await sale.gateway.getStatus(sale.reference), {
      state: "paid",
      dedupeKey: sale.reference,
    });
    const id = (await receiveNotification(forged)) ?? 0;
    const seen = [];
    for (let i = 0; i < 5; i += 1) seen.push((await applyPaymentEvent(sale.gateway, id))?.status);
    expect(seen.at(-1)).toBe("ditinjau");
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 1, journals: [] });
  });

  it("F19 a valid body replayed days later, whole or shuffled, a hundred times, leaves the same database", async () => {
    const sale = await openSale({ stock: 9 });
    await sale.tell({ state: "pending" });
    await sale.pay();
    await sale.tell({ state: "expired" }, "late expiry");
    sale.say(sale.reference, { state: "paid" });
    const before = await fingerprint();
    const events = await db.execute<{ id: number }>(
      sql`select id from marketplace_payment_events where gateway_order_id = ${sale.reference} order by id`,
    );
    for (let i = 0; i < 100; i += 1) {
      const event = events[(i * 7 + Math.floor(i / 3)) % events.length];
      await replayEvent(osa, { eventId: event?.id ?? 0, reason: "diputar ulang" });
      await applyPaymentEvent(sale.gateway, event?.id ?? 0);
    }
    expect(await fingerprint()).toBe(before);
  });

  it("F36 each job of a payment run twice does its work once", async () => {
    const sale = await openSale();
    await requestCharge(system("jobs"), sale.bought.payment.id, sale.gateway);
    await sale.pay();
    const before = await fingerprint();
    await requestCharge(system("jobs"), sale.bought.payment.id, sale.gateway);
    await expirePayment(system("jobs"), sale.gateway, sale.bought.payment.id);
    await runSweep(() => sale.gateway);
    await runReconcile(() => ({ ...sale.gateway, getStatus: lookIn(sale) }));
    expect(await fingerprint()).toBe(before);
  });

  it("F37 paid means the same rows whichever way it was learnt: notification, sweep or reconciliation", async () => {
    const ways = [
      async (sale: Sale) => void (await sale.pay()),
      async (sale: Sale) => {
        sale.say(sale.reference, { state: "paid" });
        await expirePayment(system("test"), sale.gateway, sale.bought.payment.id);
      },
      async (sale: Sale) => {
        sale.say(sale.reference, { state: "paid" });
        await db.execute(
          sql`update marketplace_payments set created_at = now() - interval '3 minutes', asked_at = null where id = ${sale.bought.payment.id}::uuid`,
        );
        await runReconcile(() => ({ ...sale.gateway, getStatus: lookIn(sale) }));
      },
    ];
    const shapes = [];
    for (const way of ways) {
      const sale = await openSale();
      await way(sale);
      const { id: _, billing_code: __, ...facts } = await factsOf(sale.bought.checkoutId);
      const lines = await db.execute(sql`
        select split_part(e.account, ':', 1) as account, e.amount from ledger_entries e join ledger_journals j on j.id = e.journal_id
        where j.ref_id = ${(await factsOf(sale.bought.checkoutId)).id} order by e.id
      `);
      shapes.push({ facts, lines: [...lines] });
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
    expect(settlePayment.name).toBe("settlePayment");
  });

  it("a dry run says what would change and changes nothing; a real one writes the same down", async () => {
    const sale = await openSale();
    const status = sale.say(sale.reference, { state: "paid" });
    const id = (await receiveNotification(notificationOf(status))) ?? 0;
    const before = await fingerprint();
    const dry = await dryRunEvent(osa, sale.gateway, id);
    expect(await fingerprint()).toBe(before);
    expect(dry).toMatchObject({ status: "diterapkan", reason: "paid" });
    expect(dry.changes.map((change) => change.row.split(" ")[0])).toEqual(
      expect.arrayContaining(["payment", "order", "journal", "hold", "transaction"]),
    );
    await applyPaymentEvent(sale.gateway, id);
    const [event] = await db.execute<{ changes: unknown[] }>(
      sql`select changes from marketplace_payment_events where id = ${id}`,
    );
    expect(event?.changes).toHaveLength(dry.changes.length);
  });
});

describe("orders in a crowd", () => {
  it("F22 goods are put aside before the charge is asked for, so nobody pays for what is gone", async () => {
    const shop = await newShop();
    const goods = await newGoods(shop.store.id, { stock: 1 });
    const [first, second] = [await newShopper(), await newShopper()];
    await putInCart(first, goods.variant.id);
    await putInCart(second, goods.variant.id);
    const form = await orderForm(second);
    const bought = await buy(first);
    expect(await factsOf(bought.checkoutId)).toMatchObject({ stock: 1, put_aside: 1, order_status: 0 });
    await expect(placeOrder(second, form, "midtrans")).rejects.toMatchObject({ code: "stock_out" });
    const charges = await db.execute(
      sql`select 1 from marketplace_payments p join marketplace_checkouts c on c.id = p.checkout_id where c.member_uuid = ${second.userId}::uuid`,
    );
    expect(charges).toHaveLength(0);
  });

  it("F23 stock leaves once, whichever way paid comes and however often", async () => {
    const sale = await openSale({ stock: 5 });
    sale.say(sale.reference, { state: "paid" });
    await Promise.all([sale.pay(), expirePayment(system("test"), sale.gateway, sale.bought.payment.id)]);
    await sale.tell({ state: "paid" }, "again");
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ stock: 3, put_aside: 0 });
    const moves = await db.execute(
      sql`select 1 from stock_movements where type = 'jual' and ref_id = ${sale.bought.checkoutId}`,
    );
    expect(moves).toHaveLength(1);
  });

  it("F34 counters add up when many pay at the same moment", async () => {
    const shop = await newShop();
    const sales = await Promise.all(Array.from({ length: 12 }, () => openSale({ shop })));
    await Promise.all(sales.map((sale) => sale.pay()));
    expect((await factsOf(sales[0]?.bought.checkoutId ?? "")).sold).toBe(24);
  });

  it("F38 carts with many goods in common, bought, paid and expired side by side, never deadlock", async () => {
    const shop = await newShop();
    const shelf = await Promise.all(Array.from({ length: 6 }, () => newGoods(shop.store.id, { stock: 500 })));
    const purchases = await Promise.all(
      Array.from({ length: 24 }, async (_, i) => {
        const buyer = await newShopper();
        for (const at of [i, i + 3, i + 1, i + 4]) await putInCart(buyer, shelf[at % 6]?.variant.id ?? "");
        return { buyer, form: await orderForm(buyer) };
      }),
    );
    const before = await deadlocks();
    const placed = await Promise.all(purchases.map(({ buyer, form }) => placeOrder(buyer, form, "midtrans")));
    const { scriptedGateway, paymentOf } = await import("./testing");
    const { gateway, say } = scriptedGateway();
    await Promise.all(
      placed.map(async ({ checkoutId }, i) => {
        const payment = await paymentOf(checkoutId);
        await requestCharge(system("test"), payment.id, gateway);
        if (i % 3 === 0) return expirePayment(system("test"), gateway, payment.id);
        const status = say(payment.gateway_order_id, { state: "paid" });
        await applyPaymentEvent(gateway, (await receiveNotification(notificationOf(status))) ?? 0);
      }),
    );
    expect(await deadlocks()).toBe(before);
  });
});

type Sale = Awaited<ReturnType<typeof openSale>>;

/** Answers for these sales as they stand, and for any other as the gateway of somebody else would: not known. */
function lookIn(...sales: Sale[]) {
  return async (id: string) => {
    for (const sale of sales) {
      const found = await sale.gateway.getStatus(id).catch(() => null);
      if (found) return found;
    }
    const nothing = { transactionId: "", gatewayOrderId: "", amountRupiah: 0, currency: "IDR", refunds: [], raw: "" };
    return { found: false, state: "unknown" as const, ...nothing };
  };
}

async function deadlocks() {
  const [row] = await db.execute<{ deadlocks: number }>(
    sql`select deadlocks from pg_stat_database where datname = current_database()`,
  );
  return row?.deadlocks;
}

/** Everything that a payment can change, as one number. */
async function fingerprint() {
  const [row] = await db.execute<{ all: string }>(sql`
    select md5(string_agg(x, '|' order by x)) as all from (
      select concat(p.id, p.status, p.transaction_id, p.refunded_amount, p.paid_at) from marketplace_payments p
      union all select concat(o.id, o.order_status, o.order_payment_date) from "order" o
      union all select concat(m.id, m.status, m.refunded_goods) from marketplace_orders m
      union all select concat(h.id, h.state) from marketplace_order_statuses h
      union all select concat(t.id, t.amount, t.status) from marketplace_transactions t
      union all select concat(e.id, e.account, e.amount) from ledger_entries e
      union all select concat(b.account, b.balance) from ledger_guarded_balances b
      union all select concat(v.id, v.stock, v.held, v.sold_qty) from marketplace_product_variants v
      union all select concat(s.id, s.saldo_amount, s.sold_qty, s.sale_amount) from marketplace_stores s
      union all select concat(u.id, u.status) from marketplace_voucher_usages u
      union all select concat(r.id, r.status) from marketplace_refunds r
      union all select concat(m.uuid, m.saldo) from members m
      union all select concat(i.id, i.state) from stock_holds i
    ) t (x)
  `);
  return row?.all;
}
