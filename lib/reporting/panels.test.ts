import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { paymentEvents } from "@/db/schema/payments";
import { testDatabase } from "@/db/testing/database";
import { type Osa, type Seller, system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { replayEvent } from "@/lib/checkout/replay-event";
import { requestCharge } from "@/lib/checkout/request-charge";
import { buy, newGoods, newShop, newShopper, notificationOf, putInCart, scriptedGateway } from "@/lib/checkout/testing";
import { listSellerProducts } from "@/lib/goods/product-list";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { readSellerOrder } from "@/lib/orders/seller-queries";
import { now } from "@/lib/platform/clock";
import { readBalanceSheet } from "./balance-sheet";
import { readDays } from "./figures";
import { dayOf, makeDailyFigures } from "./make-daily-figures";
import { listAudit } from "./osa-audit";
import { readLastAudit } from "./osa-health";
import { listOrders } from "./osa-lists";
import { listMembers } from "./osa-members";
import { readOrder } from "./osa-orders";
import { listEvents, listPayments, readPayment } from "./osa-payments";
import { listStores } from "./osa-stores";
import { recordMoneyAudit } from "./record-money-audit";
import { listTransactions, readSellerMoney } from "./seller-money";
import { listMovements } from "./seller-movements";
import { countSellerOrders, listSellerOrders } from "./seller-orders";
import { bestProducts, listWaitingOrders, readFunnel, salesByDay } from "./seller-overview";
import { readSellerWaiting } from "./seller-waiting";

testDatabase();
afterAll(closeSender);

const { gateway, say } = scriptedGateway();

/** An order of two pieces at Rp40.000, charged, and paid unless it should wait. */
async function sell(shop: Awaited<ReturnType<typeof newShop>>, paid = true) {
  const goods = await newGoods(shop.store.id, { price: 40_000, stock: 10 });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, 2);
  const bought = await buy(buyer);
  await requestCharge(system("test"), bought.payment.id, gateway);
  if (paid) {
    const eventId = await receiveNotification(notificationOf(say(bought.payment.gateway_order_id, { state: "paid" })));
    await applyPaymentEvent(gateway, eventId ?? 0);
  }
  const [order] = await db.execute<{ code: string }>(
    sql`select billing_code as code from "order" where checkout_id = ${bought.checkoutId}::uuid`,
  );
  return { code: order?.code ?? "", buyer, goods, payment: bought.payment };
}

type Sale = Awaited<ReturnType<typeof sell>>;
let mine: Seller;
let stranger: Seller;
let osa: Osa;
let sale: Sale;
let unpaid: Sale;

beforeAll(async () => {
  const [shop, other] = [await newShop(), await newShop()];
  mine = shop.seller;
  stranger = other.seller;
  const admin = await newUser();
  await db
    .insert(osaAdmins)
    .values({ userId: admin.id, scopes: ["super"], createdBy: "system:test", updatedBy: "system:test" });
  osa = { kind: "osa", userId: admin.id, name: admin.name, scopes: ["super"] };
  sale = await sell(shop);
  unpaid = await sell(shop, false);
});

describe("what a store sees", () => {
  it("is its own order, whole, with why it earns what it earns", async () => {
    const order = await readSellerOrder(mine, sale.code);
    expect(order).toMatchObject({
      state: "menunggu_konfirmasi",
      total: 80_000,
      deliveryFee: 40_000,
      saldoCredit: 120_000,
      buyer: sale.buyer.name,
    });
    expect(order?.address).toContain("Jalan Pembeli 2");
    expect(order?.lines).toMatchObject([{ qty: 2, price: 40_000, subtotal: 80_000 }]);
    expect(order?.journey.history.map((line) => line.state)).toEqual(["menunggu_bayar", "menunggu_konfirmasi"]);
    expect(order?.journey.history.map((line) => line.by)).toEqual(["buyer", "system"]);
  });

  it("does not hold the buyer's address before there is something to send", async () => {
    expect(await readSellerOrder(mine, unpaid.code)).toMatchObject({ state: "menunggu_bayar", address: null });
  });

  it("is nothing of another store's, whatever is asked", async () => {
    expect(await readSellerOrder(stranger, sale.code)).toBeNull();
    expect((await listSellerOrders(stranger, { q: sale.code })).rows).toEqual([]);
    expect((await listSellerProducts(stranger, {})).rows).toEqual([]);
    expect(await countSellerOrders(stranger)).toEqual({});
    const idle = await readSellerWaiting(stranger);
    expect(Object.values(idle).every((count) => count === 0)).toBe(true);
    expect(await readFunnel(stranger, 30)).toEqual({ lookers: 0, carters: 0, buyers: 0 });
    expect(await listWaitingOrders(stranger, 10)).toEqual([]);
    expect(await bestProducts(stranger, 30, 5)).toEqual([]);
    expect((await listMovements(stranger, {})).rows).toEqual([]);
    expect((await listTransactions(stranger, {})).rows).toEqual([]);
    expect(await readSellerMoney(stranger)).toMatchObject({ held: 0, available: 0, heldOrders: [] });
    await expect(acceptOrder(stranger, { billingCode: sale.code })).rejects.toMatchObject({ code: "not_found" });
  });

  it("finds orders by code, buyer and product, and takes wildcards for what they are", async () => {
    const codes = async (q: string) => (await listSellerOrders(mine, { q })).rows.map((row) => row.billingCode);
    expect(await codes(sale.code)).toEqual([sale.code]);
    expect(await codes(sale.buyer.name)).toEqual([sale.code]);
    expect(await codes(sale.goods.product.name)).toEqual([unpaid.code, sale.code]);
    expect(await codes("%")).toEqual([]);
    expect((await listSellerOrders(mine, { state: "menunggu_bayar" })).rows).toHaveLength(1);
    expect((await listSellerOrders(mine, { state: "no such state" })).rows).toHaveLength(2);
  });

  it("explains its money: what is held is what its open orders brought", async () => {
    const money = await readSellerMoney(mine);
    expect(money).toMatchObject({ held: 120_000, available: 0, withdrawing: 0, owes: 0, availableParts: [] });
    expect(money.heldOrders).toEqual([{ state: "menunggu_konfirmasi", count: 1, amount: 120_000 }]);
    expect((await listMovements(mine, {})).rows).toMatchObject([
      { kind: "paid", billingCode: sale.code, held: 120_000, available: 0 },
    ]);
    expect((await listTransactions(mine, {})).rows.map(({ status, amount }) => [status, amount])).toEqual([
      ["pending", 120_000],
      ["completed", 120_000],
    ]);
  });

  it("counts what waits and what sold, days without sales included", async () => {
    expect(await readSellerWaiting(mine)).toMatchObject({
      toAccept: 1,
      toShip: 0,
      complaints: 0,
      chats: 0,
      reviews: 0,
    });
    expect(await readFunnel(mine, 30)).toMatchObject({ buyers: 1 });
    expect(await listWaitingOrders(mine, 10)).toMatchObject([{ billingCode: sale.code, qty: 2 }]);
    const days = await salesByDay(mine, 14);
    expect(days).toHaveLength(14);
    expect(days.at(-1)).toMatchObject({ amount: 80_000, orders: 1, beforeAmount: 0 });
    expect(days.slice(0, -1).every((day) => day.amount === 0)).toBe(true);
    expect(await bestProducts(mine, 30, 5)).toMatchObject([{ slug: sale.goods.product.slug, qty: 2, amount: 80_000 }]);
  });
});

describe("what OneSmile sees", () => {
  it("is every order with its journals, and nothing where there is none", async () => {
    const order = await readOrder(osa, sale.code);
    expect(order?.journals.map((journal) => journal.kind)).toEqual(["paid"]);
    expect(order?.journals[0]?.entries.reduce((sum, entry) => sum + entry.amount, 0)).toBe(0);
    expect(order?.payments).toHaveLength(1);
    expect(await readOrder(osa, "no-such-order")).toBeNull();
    expect((await listOrders(osa, { q: sale.code })).rows).toMatchObject([{ paymentState: 2, orderPrice: 124_440 }]);
  });

  it("is each attempt with what the gateway said, byte for byte", async () => {
    const payment = await readPayment(osa, sale.payment.id);
    expect(payment).toMatchObject({ status: "dibayar", orders: [{ billingCode: sale.code }] });
    expect(payment?.events).toMatchObject([{ state: "paid", status: "diterapkan" }]);
    expect(JSON.parse(payment?.events[0]?.payload ?? "")).toMatchObject({ transaction_status: "paid" });
    expect(await readPayment(osa, "not-an-id")).toBeNull();
    expect(await readPayment(osa, "00000000-0000-7000-8000-000000000000")).toBeNull();
    expect((await listPayments(osa, { state: "dibayar" })).rows.map((row) => row.cursor)).toEqual([sale.payment.id]);
  });

  it("counts the market and balances it", async () => {
    const today = { from: dayOf(now()), to: dayOf(now()) };
    await makeDailyFigures(system("test"), today);
    expect(await readDays(osa, today)).toMatchObject([{ gmv: 80_000, take: 0 }]);
    expect(await readLastAudit(osa)).toBeNull();
    const sheet = await readBalanceSheet(osa);
    const sum = (side: keyof typeof sheet) => sheet[side].reduce((total, line) => total + line.balance, 0);
    expect(sum("assets") + sum("spent")).toBe(sum("owed") + sum("earned"));
    expect(sum("assets")).toBe(124_440);
    const deferred = sheet.owed.filter((line) => line.kind === "fee_deferred" || line.kind === "service_fee_deferred");
    expect(deferred.reduce((total, line) => total + line.balance, 0)).toBe(4_000);
  });

  it("finds stores and members by their words", async () => {
    expect((await listStores(osa, { q: mine.storeSlug })).rows).toMatchObject([{ saldo: 120_000, saldoHeld: 120_000 }]);
    expect((await listStores(osa, { q: "nobody sells here" })).rows).toEqual([]);
    expect((await listMembers(osa, { q: sale.buyer.email })).rows).toMatchObject([{ name: sale.buyer.name }]);
  });

  it("keeps what an audit found, and shows it as the last one", async () => {
    expect(await recordMoneyAudit(osa)).toMatchObject({ failed: [] });
    expect(await readLastAudit(osa)).toMatchObject({ by: osa.name, failed: 0 });
    expect((await listAudit(osa, { actor: osa.name })).rows).toMatchObject([{ action: "money.audited" }]);
  });
});

describe("a notification that waits", () => {
  it("is applied again by who asked, once, and the wish is kept", async () => {
    const status = say(unpaid.payment.gateway_order_id, { state: "paid" });
    const event = await receiveNotification(notificationOf(status));
    if (event === null) throw new Error("the notification was known");
    await replayEvent(osa, { eventId: event, reason: "dicoba lagi" });
    expect(await applyPaymentEvent(gateway, event)).toMatchObject({ status: "diterapkan" });
    expect((await listEvents(osa, { q: unpaid.payment.gateway_order_id })).rows[0]).toMatchObject({
      status: "diterapkan",
      paymentId: unpaid.payment.id,
    });
    await replayEvent(osa, { eventId: event, reason: "sekali lagi" });
    expect(await applyPaymentEvent(gateway, event)).toMatchObject({ status: "diabaikan", reason: "known" });
    const [kept] = await db.select().from(auditLog).where(eq(auditLog.action, "payment_event.replayed"));
    expect(kept).toMatchObject({ actorId: osa.userId, subjectId: String(event), before: { status: "diterima" } });
    await expect(replayEvent(osa, { eventId: 999_999_999, reason: "tidak ada" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a long list", () => {
  it("goes forwards and back again without losing or doubling a row", async () => {
    await db.insert(paymentEvents).values(
      Array.from({ length: 60 }, (_, index) => ({
        gateway: "midtrans",
        dedupeKey: `paging-${index}`,
        gatewayOrderId: "paging",
        state: "pending",
        amount: index,
        payload: "{}",
      })),
    );
    const read = (asked: { after?: string; before?: string }) => listEvents(osa, { q: "paging", ...asked });
    const amounts = (page: Awaited<ReturnType<typeof read>>) => page.rows.map((row) => row.amount);
    const first = await read({});
    const second = await read({ after: first.next });
    const third = await read({ after: second.next });
    expect([...amounts(first), ...amounts(second), ...amounts(third)]).toEqual(
      Array.from({ length: 60 }, (_, index) => 59 - index),
    );
    expect([first.previous, third.next]).toEqual([undefined, undefined]);
    const back = await read({ before: third.previous });
    expect(amounts(back)).toEqual(amounts(second));
    const start = await read({ before: back.previous });
    expect([amounts(start), start.previous]).toEqual([amounts(first), undefined]);
    expect(amounts(await read({ after: "'; drop table" }))).toEqual(amounts(first));
  });
});
