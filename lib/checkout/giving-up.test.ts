import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { only } from "@/db/requirements/world";
import { members } from "@/db/schema/accounts";
import { productVariants } from "@/db/schema/catalog";
import { ledgerBalances } from "@/db/schema/ledger";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { stores } from "@/db/schema/stores";
import { vouchers } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { acceptOrder } from "@/lib/orders/accept-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { rejectOrder } from "@/lib/orders/reject-order";
import { shipOrder } from "@/lib/orders/ship-order";
import { type GatewayStatus, gatewayFailure } from "@/lib/payments/gateway";
import { applyPaymentEvent } from "./apply-payment-event";
import { cancelCheckout } from "./cancel-checkout";
import { expirePayment } from "./expire-payment";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import { buy, newGoods, newShop, newShopper, notificationOf, paymentOf, putInCart, scriptedGateway } from "./testing";

testDatabase();
afterAll(closeSender);

async function open(stock = 3, over: Record<string, unknown> = {}) {
  const shop = await newShop();
  const goods = await newGoods(shop.store.id, { stock });
  const buyer = await newShopper();
  await putInCart(buyer, goods.variant.id, 2);
  const { gateway, say } = scriptedGateway();
  const bought = await buy(buyer, over);
  await requestCharge(system("test"), bought.payment.id, gateway);
  const { order } = await orderOf(bought.checkoutId);
  const reference = bought.payment.gateway_order_id;
  const pay = async (over: Parameters<typeof say>[1] = {}, key = "paid") => {
    const status = say(reference, { ...over, state: "paid" });
    const eventId = await receiveNotification(notificationOf(status, { dedupeKey: `${reference}:${key}` }));
    return applyPaymentEvent(gateway, eventId ?? 0);
  };
  return { shop, goods, buyer, gateway, say, bought, reference, pay, billingCode: order.billingCode };
}

const orderOf = async (checkoutId: string) => {
  const row = await only(
    db
      .select()
      .from(orders)
      .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
      .where(eq(orders.checkoutId, checkoutId)),
  );
  return { order: row.order, goods: row.marketplace_orders };
};
const stockOf = async (id: string) => {
  const { stock, held } = await only(db.select().from(productVariants).where(eq(productVariants.id, id)));
  return { stock, held };
};
const storeOf = (id: string) => only(db.select().from(stores).where(eq(stores.id, id)));
const walletOf = async (uuid: string) => (await only(db.select().from(members).where(eq(members.uuid, uuid)))).saldo;

const unknownStatus: GatewayStatus = {
  found: false,
  transactionId: "",
  gatewayOrderId: "",
  state: "unknown",
  amountRupiah: 0,
  currency: "",
  refunds: [],
  raw: "",
};

const lapse = (paymentId: string) =>
  db
    .update(payments)
    .set({ expiresAt: new Date("2026-01-01") })
    .where(eq(payments.id, paymentId));

describe("a checkout nobody pays", () => {
  it("D-54 G-10 expires: 3, dibatalkan, the goods are free again, the gateway's charge is closed", async () => {
    const { goods, bought, gateway, reference } = await open();
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 3, held: 2 });
    await lapse(bought.payment.id);
    await expirePayment(system("test"), gateway, bought.payment.id);
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 3 },
      goods: { status: "dibatalkan" },
    });
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 3, held: 0 });
    expect((await gateway.getStatus(reference)).state).toBe("expired");
    await expirePayment(system("test"), gateway, bought.payment.id);
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 3, held: 0 });
  });

  it("D-22 a charge the gateway never took ends as 9 and frees the goods", async () => {
    const shop = await newShop();
    const goods = await newGoods(shop.store.id, { stock: 2 });
    const buyer = await newShopper();
    await putInCart(buyer, goods.variant.id, 2);
    const { gateway } = scriptedGateway();
    const down = { ...gateway, createCharge: () => Promise.reject(gatewayFailure("unavailable", "down")) };
    const bought = await buy(buyer);
    await expect(requestCharge(system("test"), bought.payment.id, down)).rejects.toMatchObject({ code: "unavailable" });
    expect(await paymentOf(bought.checkoutId)).toMatchObject({ status: "diminta" });
    const knowsNothing = { ...gateway, getStatus: async () => unknownStatus };
    await expirePayment(system("test"), knowsNothing, bought.payment.id);
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 9 },
      goods: { status: "dibatalkan" },
    });
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 2, held: 0 });
  });

  it("F10 a payment whose notification was lost is found before anything expires", async () => {
    const { bought, gateway, say, reference } = await open();
    say(reference, { state: "paid" });
    await expirePayment(system("test"), gateway, bought.payment.id);
    expect(await orderOf(bought.checkoutId)).toMatchObject({ order: { orderStatus: 2 } });
  });

  it("F15 expiry and settlement at the same instant: one of them wins whole", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { shop, goods, bought, gateway, say, reference } = await open();
      const status = say(reference, { state: "paid" });
      const eventId = await receiveNotification(notificationOf(status));
      await Promise.all([
        applyPaymentEvent(gateway, eventId ?? 0),
        expirePayment(system("test"), gateway, bought.payment.id),
        expirePayment(system("test"), gateway, bought.payment.id),
      ]);
      expect(await orderOf(bought.checkoutId)).toMatchObject({ order: { orderStatus: 2 } });
      expect(await stockOf(goods.variant.id)).toEqual({ stock: 1, held: 0 });
      expect((await storeOf(shop.store.id)).soldQty).toBe(2);
    }
  });

  it("F14 D-54 late money revives the order while its goods are free", async () => {
    const { goods, bought, gateway, pay } = await open();
    await expirePayment(system("test"), gateway, bought.payment.id);
    expect(await pay()).toMatchObject({ status: "diterapkan", reason: "paid_late_revived" });
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 2 },
      goods: { status: "menunggu_konfirmasi" },
    });
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 1, held: 0 });
  });

  it("F14 D-54 late money for goods that are gone lands in the buyer's wallet, to the rupiah", async () => {
    const { shop, goods, buyer, bought, gateway, pay } = await open(2);
    await expirePayment(system("test"), gateway, bought.payment.id);
    const other = await newShopper();
    await putInCart(other, goods.variant.id, 1);
    await buy(other);
    expect(await pay()).toMatchObject({ reason: "paid_late_wallet" });
    expect(await walletOf(buyer.userId)).toBe(bought.payment.amount);
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 3 },
      goods: { status: "dibatalkan" },
    });
    expect((await storeOf(shop.store.id)).saldoAmount).toBe(0);
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 2, held: 1 });
  });

  it("F11 an expiry that comes after the money changes nothing", async () => {
    const { bought, gateway, say, reference, pay } = await open();
    await pay();
    const expired = say(reference, { state: "expired" });
    const eventId = await receiveNotification(notificationOf(expired));
    expect(await applyPaymentEvent(gateway, eventId ?? 0)).toMatchObject({ status: "diabaikan" });
    expect(await orderOf(bought.checkoutId)).toMatchObject({ order: { orderStatus: 2 } });
  });

  it("F12 a second payment of the same order goes to the wallet once", async () => {
    const { buyer, bought, pay, gateway, say, reference } = await open();
    await pay();
    const twice = say(reference, { transactionId: `second-${reference}`, state: "paid" });
    for (const key of ["a", "b"]) {
      const eventId = await receiveNotification(notificationOf(twice, { dedupeKey: `${reference}:${key}` }));
      await applyPaymentEvent(gateway, eventId ?? 0);
    }
    expect(await walletOf(buyer.userId)).toBe(bought.payment.amount);
  });

  it("G-13 the buyer calls it off before paying: 4, goods free; a stranger's code is not found", async () => {
    const { goods, buyer, bought, gateway, billingCode } = await open();
    const stranger = await newShopper();
    await expect(cancelCheckout(stranger, { billingCode }, gateway)).rejects.toMatchObject({ code: "not_found" });
    await cancelCheckout(buyer, { billingCode }, gateway);
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 4 },
      goods: { status: "dibatalkan" },
    });
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 3, held: 0 });
    await expect(cancelCheckout(buyer, { billingCode }, gateway)).rejects.toMatchObject({ code: "payment_not_open" });
  });

  it("D-15 a voucher is reserved with the order, free again when it expires, and used for good when it is paid", async () => {
    const code = `HEMAT${Date.now() % 100_000}`;
    const by = { createdBy: "system:test", updatedBy: "system:test" };
    const period = { startDate: new Date("2026-01-01"), endDate: new Date("2030-01-01") };
    await db
      .insert(vouchers)
      .values({ scope: "platform", code, name: "Hemat", type: "nominal", value: 5000, quota: 5, ...period, ...by });
    const used = async () => {
      const voucher = await only(db.select().from(vouchers).where(eq(vouchers.code, code)));
      const rows = await db.execute<{ status: string }>(
        sql`select status from marketplace_voucher_usages where voucher_code = ${code} order by id`,
      );
      return [voucher.usedCount, ...rows.map((row) => row.status)];
    };
    const first = await open(9, { voucher: code.toLowerCase() });
    expect((await orderOf(first.bought.checkoutId)).goods).toMatchObject({
      platformVoucherShare: 5000,
      discount: 5000,
    });
    expect(await used()).toEqual([1, "reserved"]);
    await expirePayment(system("test"), first.gateway, first.bought.payment.id);
    expect(await used()).toEqual([0, "released"]);
    const second = await open(9, { voucher: code });
    await second.pay();
    expect(await used()).toEqual([1, "released", "used"]);
    // D-16: the platform pays, the store gets the whole price
    expect((await orderOf(second.bought.checkoutId)).goods.saldoCredit).toBe(100_000 + 40_000);
  });
});

describe("a paid order", () => {
  it("D-05 D-06 S2-170 … S2-173 accepted, shipped and received: the held money is the store's, points are given", async () => {
    const { shop, buyer, bought, pay, billingCode } = await open();
    await pay();
    const seller = shop.seller;
    await expect(shipOrder(seller, { billingCode, trackingNumber: "JNE1" })).rejects.toMatchObject({
      code: "illegal_transition",
      status: 409,
    });
    await acceptOrder(seller, { billingCode });
    await acceptOrder(seller, { billingCode });
    await expect(confirmReceipt(buyer, { billingCode })).rejects.toMatchObject({ code: "illegal_transition" });
    await shipOrder(seller, { billingCode, trackingNumber: "JNE123456" });
    await Promise.all([confirmReceipt(buyer, { billingCode }), confirmReceipt(buyer, { billingCode })]);
    const { goods } = await orderOf(bought.checkoutId);
    expect(goods.status).toBe("selesai");
    const held = { saldoAmount: goods.saldoCredit, saldoHeldAmount: goods.saldoCredit };
    expect(await storeOf(shop.store.id)).toMatchObject(held);
    const member = await only(db.select().from(members).where(eq(members.uuid, buyer.userId)));
    expect(member).toMatchObject({ totalTransactions: 1, rewardPoints: 10 });
  });

  it("D-57 D-58 rejected: all of it in the buyer's wallet, goods back, counters as before", async () => {
    const { shop, goods, buyer, bought, pay, billingCode } = await open();
    await pay();
    await rejectOrder(shop.seller, { billingCode, reason: "Stok rusak di gudang" });
    await expect(rejectOrder(shop.seller, { billingCode, reason: "Sekali lagi" })).rejects.toMatchObject({
      code: "illegal_transition",
    });
    expect(await walletOf(buyer.userId)).toBe(bought.payment.amount);
    expect(await storeOf(shop.store.id)).toMatchObject({
      saldoAmount: 0,
      saldoHeldAmount: 0,
      soldQty: 0,
      saleAmount: 0,
    });
    expect(await stockOf(goods.variant.id)).toEqual({ stock: 3, held: 0 });
    expect(await orderOf(bought.checkoutId)).toMatchObject({
      order: { orderStatus: 5 },
      goods: { status: "dibatalkan" },
    });
  });

  it("G-11 another store's seller finds no such order and changes nothing", async () => {
    const { bought, pay, billingCode } = await open();
    await pay();
    const { seller } = await newShop();
    await expect(acceptOrder(seller, { billingCode })).rejects.toMatchObject({ code: "not_found", status: 404 });
    await expect(acceptOrder({ ...seller, role: "keuangan" }, { billingCode })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await orderOf(bought.checkoutId)).goods.status).toBe("menunggu_konfirmasi");
  });

  it("L2 guarded balances are the sums of their entries after all of it", async () => {
    const rows = await db
      .select({
        account: ledgerBalances.account,
        balance: ledgerBalances.balance,
        entries: sql<number>`-(select coalesce(sum(amount), 0) from ledger_entries e where e.account = ledger_guarded_balances.account)::bigint`,
      })
      .from(ledgerBalances);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatchObject({ balance: row.entries });
    expect((await paymentOf((await open()).bought.checkoutId)).status).toBe("menunggu");
  });
});
