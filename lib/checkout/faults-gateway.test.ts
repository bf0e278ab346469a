import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { jakartaTime } from "@/lib/payments/midtrans-payload";
import { gatewayOf } from "@/simulator/test-charges";
import { openTestShop, type TestShop } from "@/simulator/test-shop";
import { applyPaymentEvent } from "./apply-payment-event";
import { expirePayment } from "./expire-payment";
import { placeOrder } from "./place-order";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import {
  buy,
  factsOf,
  methodId,
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  orderForm,
  paymentOf,
  putInCart,
  scriptedGateway,
} from "./testing";

testDatabase();
afterAll(closeSender);

let vendor: TestShop;
beforeEach(async () => {
  vendor = await openTestShop();
});
afterEach(() => vendor.close());

async function placed(over: Record<string, unknown> = {}) {
  const shop = await newShop();
  const buyer = await newShopper();
  await putInCart(buyer, (await newGoods(shop.store.id)).variant.id);
  return buy(buyer, over);
}
const invoiceOf = async (checkoutId: string) => {
  const [row] = await db.execute<{
    number: string;
    trx: string;
    expires: string;
    attempt: string;
    request: string;
  }>(sql`
    select o.order_virtual_number as number, o.payment_gateway_trx_id as trx, o.order_expired_date as expires,
      p.expires_at as attempt, o.order_request as request
    from "order" o join marketplace_payments p on p.checkout_id = o.checkout_id where o.checkout_id = ${checkoutId}::uuid`);
  if (!row) throw new Error("no invoice");
  return row;
};
const chargesMade = async () => {
  const list: { transactions: unknown[] } = await (await vendor.get("/control/transactions")).json();
  return list.transactions.length;
};

describe("the gateway by its own address", () => {
  it("F30 a charge without an answer, asked for again by its job, is one charge and one number", async () => {
    const bought = await placed();
    await vendor.mode({ fail5xx: 1, failStage: "after" });
    const failed = requestCharge(system("web"), bought.payment.id, gatewayOf(vendor));
    await expect(failed).rejects.toMatchObject({ code: "unavailable" });
    expect(await factsOf(bought.checkoutId)).toMatchObject({ order_status: 0, payment: "diminta" });
    await vendor.mode({ fail5xx: 0 });
    await requestCharge(system("jobs"), bought.payment.id, gatewayOf(vendor));
    const first = await invoiceOf(bought.checkoutId);
    await requestCharge(system("jobs"), bought.payment.id, gatewayOf(vendor));
    expect(await invoiceOf(bought.checkoutId)).toEqual(first);
    expect(first.number).toMatch(/^\d+$/);
    expect(await chargesMade()).toBe(1);
    expect(await factsOf(bought.checkoutId)).toMatchObject({ order_status: 1, payment: "menunggu" });
  });

  it("F40 the gateway's naive Jakarta time is the moment it means: the buyer's deadline is neither seven hours early nor late", async () => {
    const bought = await placed();
    const asked = new Date((await invoiceOf(bought.checkoutId)).attempt).getTime();
    await requestCharge(system("web"), bought.payment.id, gatewayOf(vendor));
    const { expires, attempt } = await invoiceOf(bought.checkoutId);
    // The gateway counts in whole minutes from a whole second.
    expect(Math.abs(new Date(expires).getTime() - asked)).toBeLessThan(60_000);
    expect(new Date(attempt).getTime()).toBe(new Date(expires).getTime());
    expect(jakartaTime("2026-11-20 16:30:00")).toEqual(new Date("2026-11-20T09:30:00Z"));
  });
});

describe("vouchers in a crowd", () => {
  const by = { createdBy: "system:test", updatedBy: "system:test" };
  const period = { startDate: new Date("2026-01-01"), endDate: new Date("2030-01-01") };
  async function newVoucher(quota: number) {
    const code = `F${crypto.randomUUID().replaceAll("-", "").slice(0, 18).toUpperCase()}`;
    await db
      .insert(vouchers)
      .values({ scope: "platform", code, name: "Hemat", type: "nominal", value: 5000, quota, ...period, ...by });
    return code;
  }
  const usedOf = async (code: string) =>
    (await db.select().from(vouchers).where(eq(vouchers.code, code)))[0]?.usedCount;

  it("F24 a voucher for five is used by five, whoever else asks at the same moment, and once a buyer", async () => {
    const code = await newVoucher(5);
    const shop = await newShop();
    const goods = await newGoods(shop.store.id, { stock: 100 });
    const forms = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const buyer = await newShopper();
        await putInCart(buyer, goods.variant.id);
        return { buyer, form: await orderForm(buyer, { voucher: code }) };
      }),
    );
    const results = await Promise.allSettled(forms.map(({ buyer, form }) => placeOrder(buyer, form, "midtrans")));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(refused).toHaveLength(15);
    expect(refused.filter((code) => !["voucher_exhausted", "cart_changed"].includes(code))).toEqual([]);
    expect(await usedOf(code)).toBe(5);
  });

  it("F25 the winner of the voucher keeps it through payment, repetition and expiry: claimed once an order, never taken back", async () => {
    const code = await newVoucher(1);
    const { gateway, say } = scriptedGateway();
    const winner = await placed({ voucher: code, mpId: await methodId() });
    await requestCharge(system("test"), winner.payment.id, gateway);
    const status = say(winner.payment.gateway_order_id, { state: "paid" });
    const ids = await Promise.all(
      ["a", "b", "c"].map((key) => receiveNotification(notificationOf(status, { dedupeKey: key + winner.checkoutId }))),
    );
    await Promise.all([
      ...ids.map((id) => applyPaymentEvent(gateway, id ?? 0)),
      expirePayment(system("test"), gateway, winner.payment.id),
    ]);
    expect(await factsOf(winner.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"], wallet: 0 });
    const usages = await db.execute<{ status: string }>(
      sql`select status from marketplace_voucher_usages where voucher_code = ${code}`,
    );
    expect([...usages]).toEqual([{ status: "used" }]);
    expect(await usedOf(code)).toBe(1);
    expect(await paymentOf(winner.checkoutId)).toMatchObject({ status: "dibayar" });
  });
});
