import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import type { PaymentGateway } from "@/lib/payments/gateway";
import { auditMoney } from "@/lib/reporting/audit-money";
import { xenditOf } from "../../simulator/test-charges";
import { openTestShop, type TestShop } from "../../simulator/test-shop";
import { applyPaymentEvent } from "./apply-payment-event";
import { changeMethod } from "./change-method";
import { expirePayment } from "./expire-payment";
import { placeOrder } from "./place-order";
import { receiveNotification } from "./receive-notification";
import { refundOrder } from "./refund-order";
import { requestCharge } from "./request-charge";
import { sendRefund } from "./send-refund";
import { factsOf, methodId, newGoods, newShop, newShopper, orderForm, putInCart } from "./testing";

testDatabase();

let shop: TestShop;
let gateway: PaymentGateway;

beforeAll(async () => {
  shop = await openTestShop();
  gateway = xenditOf(shop);
});
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await shop.close();
  await closeSender();
});

async function ordered(method: string) {
  const buyer = await newShopper();
  const goods = await newGoods((await newShop()).store.id, { stock: 5, price: 50_000 });
  await putInCart(buyer, goods.variant.id, 2);
  const placed = await placeOrder(buyer, await orderForm(buyer, { mpId: await methodId(method) }), "xendit");
  if (!placed.paymentId) throw new Error("no attempt");
  await requestCharge(system("test"), placed.paymentId, gateway);
  return { buyer, checkoutId: placed.checkoutId, ...(await attempt(placed.paymentId)) };
}

async function attempt(paymentId: string) {
  const [row] = await db.execute<{
    payment_id: string;
    transaction_id: string;
    gateway_order_id: string;
    status: string;
    virtual_number: string | null;
    redirect_url: string | null;
    qr_string: string | null;
  }>(sql`select id as payment_id, * from marketplace_payments where id = ${paymentId}::uuid`);
  if (!row) throw new Error("no attempt");
  return row;
}

/** Takes in what the gateway sends about an order, as the route does, until one of the wanted kind was applied. */
async function hear(text: string, event: string) {
  const incoming = await shop.arrived(({ rawBody }) => rawBody.includes(text) && rawBody.includes(`"${event}"`));
  const reading = gateway.readNotification(incoming);
  if (!reading.ok) throw new Error(reading.reason);
  const eventId = await receiveNotification(reading.notification);
  return eventId === null ? null : applyPaymentEvent(gateway, eventId);
}

describe("a purchase that Xendit collects", () => {
  it.each([
    ["va_bca", "virtual_number"],
    ["shopeepay", "redirect_url"],
    ["qris", "qr_string"],
  ] as const)("S3-083 by %s is charged, paid once, and told twice", async (method, column) => {
    const sale = await ordered(method);
    expect(sale).toMatchObject({ status: "menunggu", [column]: expect.any(String) });
    await shop.play(sale.transaction_id, "pay");
    expect(await hear(sale.gateway_order_id, "payment.capture")).toMatchObject({
      status: "diterapkan",
      reason: "paid",
    });
    expect(await hear(sale.gateway_order_id, "payment.capture")).toBeNull();
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 2, payment: "dibayar", journals: ["paid"] });
  });

  it("F18 believes no message that the gateway's own records do not bear out", async () => {
    const sale = await ordered("va_bca");
    await shop.play(sale.transaction_id, "altered-status");
    const applied = await hear(sale.gateway_order_id, "payment.capture");
    expect(applied?.reason).toBe("gateway_disagrees");
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 1, payment: "menunggu" });
  });

  it("D-55 sets another amount apart for a person", async () => {
    const sale = await ordered("va_bca");
    await shop.play(sale.transaction_id, "wrong-amount", { amount: 10_000 });
    expect(await hear(sale.gateway_order_id, "payment.capture")).toMatchObject({ reason: "amount_differs" });
    expect(await factsOf(sale.checkoutId)).toMatchObject({ payment: "ditinjau" });
  });

  it("F11 stays paid when a stale expiry comes after the money", async () => {
    const sale = await ordered("va_bca");
    await shop.play(sale.transaction_id, "out-of-order");
    await hear(sale.gateway_order_id, "payment.capture");
    await hear(sale.gateway_order_id, "payment_request.expiry");
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 2, payment: "dibayar" });
  });

  it("F10 is paid although no message came, when its time is over and the gateway is asked", async () => {
    const sale = await ordered("va_bca");
    await shop.play(sale.transaction_id, "never");
    await expirePayment(system("test"), gateway, sale.payment_id);
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 2, payment: "dibayar" });
  });

  it("D-54 is given up when nobody pays, and closed at the gateway", async () => {
    const sale = await ordered("va_bca");
    await expirePayment(system("test"), gateway, sale.payment_id);
    expect(await gateway.getStatus(sale.transaction_id)).toMatchObject({ state: "cancelled" });
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 3, put_aside: 0, stock: 5 });
  });

  it("F12 closes the old charge before another method is charged", async () => {
    const sale = await ordered("va_bca");
    const input = { checkoutId: sale.checkoutId, mpId: await methodId("qris") };
    const next = await changeMethod(sale.buyer, input, gateway, () => gateway);
    expect(await gateway.getStatus(sale.transaction_id)).toMatchObject({ state: "cancelled" });
    await requestCharge(system("test"), next ?? "", gateway);
    const second = await attempt(next ?? "");
    await shop.play(second.transaction_id, "pay");
    await hear(second.gateway_order_id, "payment.capture");
    expect(await factsOf(sale.checkoutId)).toMatchObject({ order_status: 2, payment: "dibayar", journals: ["paid"] });
  });
});

describe("a refund by Xendit", () => {
  async function refunded() {
    const sale = await ordered("qris");
    await shop.play(sale.transaction_id, "pay");
    await hear(sale.gateway_order_id, "payment.capture");
    const [row] = await db.execute<{ order_id: string; item_id: string }>(sql`
      select mo.id as order_id, i.id as item_id from "order" o join marketplace_orders mo on mo.order_id = o.id
      join marketplace_order_items i on i.marketplace_order_id = mo.id where o.checkout_id = ${sale.checkoutId}::uuid`);
    if (!row) throw new Error("no order");
    const key = crypto.randomUUID();
    const lines = [{ orderItemId: row.item_id, qty: 1 }];
    const given = await refundOrder(system("test"), {
      orderId: row.order_id,
      lines,
      delivery: false,
      reason: "Satu rusak",
      key,
    });
    const refund = async () => {
      const [found] = await db.execute<{ id: string; status: string; amount: number; wallet_amount: number }>(
        sql`select id, status, amount, wallet_amount from marketplace_refunds where refund_key = ${`rf-${key}`}`,
      );
      if (!found) throw new Error("no refund");
      return found;
    };
    await sendRefund(system("test"), (await refund()).id, () => gateway);
    return { ...sale, key: `rf-${key}`, given, refund };
  }

  it("goes back to its source, is confirmed by the notification, and once only", async () => {
    const sale = await refunded();
    expect(sale.given?.source).toBeGreaterThan(0);
    await hear(sale.key, "refund.succeeded");
    expect(await sale.refund()).toMatchObject({ status: "selesai" });
    await sendRefund(system("test"), (await sale.refund()).id, () => gateway);
    expect((await gateway.getStatus(sale.transaction_id)).refunds).toHaveLength(1);
    const { journals } = await factsOf(sale.checkoutId);
    expect(journals.filter((kind) => kind === "refund_confirmed")).toHaveLength(1);
  });

  it("that the bank sends back becomes wallet balance", async () => {
    const sale = await refunded();
    await shop.play(sale.transaction_id, "refund-fails");
    await hear(sale.key, "refund.failed");
    await sendRefund(system("test"), (await sale.refund()).id, () => gateway);
    const { status, amount } = await sale.refund();
    expect(status).toBe("gagal");
    expect((await factsOf(sale.checkoutId)).wallet).toBe(amount);
    expect(await gateway.getStatus(sale.transaction_id)).toMatchObject({ state: "paid", refunds: [] });
  });
});
