import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { gatewayFailure } from "@/lib/payments/gateway";
import { applyPaymentEvent } from "./apply-payment-event";
import { cancelCheckout } from "./cancel-checkout";
import { changeMethod } from "./change-method";
import { expirePayment } from "./expire-payment";
import { receiveNotification } from "./receive-notification";
import { requestCharge } from "./request-charge";
import { factsOf, methodId, notificationOf, openSale } from "./testing";

testDatabase();

type Sale = Awaited<ReturnType<typeof openSale>>;

const attemptsOf = (sale: Sale) =>
  db.select().from(payments).where(eq(payments.checkoutId, sale.bought.checkoutId)).orderBy(desc(payments.attempt));

async function change(sale: Sale, method = "va_bni", gateway = sale.gateway) {
  const input = { checkoutId: sale.bought.checkoutId, mpId: await methodId(method) };
  return changeMethod(sale.buyer, input, gateway, () => gateway);
}

async function payNew(sale: Sale, paymentId: string) {
  await requestCharge(system("test"), paymentId, sale.gateway);
  const [{ gatewayOrderId = "" } = {}] = await attemptsOf(sale);
  const eventId = await receiveNotification(notificationOf(sale.say(gatewayOrderId, { state: "paid" })));
  return eventId === null ? null : applyPaymentEvent(sale.gateway, eventId);
}

describe("changing the way to pay", () => {
  it("F12 closes the old charge first and asks for the same amount under a new reference", async () => {
    const sale = await openSale();
    const paymentId = await change(sale);
    const [now, before] = await attemptsOf(sale);
    expect(now).toMatchObject({
      id: paymentId,
      attempt: 2,
      status: "diminta",
      amount: before?.amount,
      gatewayOrderId: `${before?.gatewayOrderId}.2`,
    });
    expect(before?.status).toBe("dibatalkan");
    expect((await sale.gateway.getStatus(sale.reference)).state).toBe("cancelled");
    expect(await payNew(sale, paymentId ?? "")).toMatchObject({ reason: "paid" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, payment: "dibayar", put_aside: 0 });
  });

  it("keeps the purchase when the gateway's word of the closing comes first", async () => {
    const sale = await openSale();
    const { cancel } = sale.gateway;
    sale.gateway.cancel = async (id) => {
      const status = await cancel(id);
      expect(await sale.tell({ state: "cancelled" })).toMatchObject({ reason: "method_changed" });
      return status;
    };
    const paymentId = await change(sale);
    expect(await payNew(sale, paymentId ?? "")).toMatchObject({ reason: "paid" });
  });

  it("F12 counts the old charge that was paid a moment ago, and makes no other", async () => {
    const sale = await openSale();
    sale.say(sale.reference, { state: "paid" });
    sale.gateway.cancel = async () => {
      throw gatewayFailure("not_modifiable", "412");
    };
    expect(await change(sale)).toBeNull();
    expect(await attemptsOf(sale)).toMatchObject([{ attempt: 1, status: "dibayar" }]);
  });

  it("changes nothing when the gateway does not answer", async () => {
    const sale = await openSale();
    sale.gateway.cancel = async () => {
      throw gatewayFailure("timeout", "no answer");
    };
    await expect(change(sale)).rejects.toMatchObject({ code: "gateway_unavailable" });
    expect(await attemptsOf(sale)).toMatchObject([{ attempt: 1, status: "menunggu", closingAt: null }]);
    expect(await sale.pay()).toMatchObject({ reason: "paid" });
  });

  it("makes one new attempt of two tabs, and one sale of a change that meets the payment", async () => {
    const sale = await openSale();
    await Promise.allSettled([change(sale, "va_bni"), change(sale, "va_bri")]);
    expect((await attemptsOf(sale)).filter(({ status }) => status === "diminta")).toHaveLength(1);

    for (let round = 0; round < 10; round += 1) {
      const race = await openSale();
      race.gateway.cancel = async () => {
        throw gatewayFailure("not_modifiable", "412");
      };
      await Promise.allSettled([race.pay(), change(race)]);
      expect(await factsOf(race.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
    }
  });

  it("lets nobody else change it, nor to a method that does not take so much", async () => {
    const sale = await openSale();
    const stranger = (await openSale()).buyer;
    const input = { checkoutId: sale.bought.checkoutId, mpId: await methodId("va_bni") };
    await expect(changeMethod(stranger, input, sale.gateway, () => sale.gateway)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(change(sale, "cod")).rejects.toMatchObject({ code: "method_missing" });
  });
});

describe("a payment that the gateway denies", () => {
  it("D-22 ends the attempt and keeps the goods, so that the buyer may pay again", async () => {
    const sale = await openSale();
    expect(await sale.tell({ state: "denied" })).toMatchObject({ reason: "attempt_failed" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 1, payment: "gagal", put_aside: 2 });
    const paymentId = await change(sale, "va_bca");
    expect(await payNew(sale, paymentId ?? "")).toMatchObject({ reason: "paid" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, put_aside: 0 });
  });

  it("is paid after all when the money comes, whatever attempt followed it", async () => {
    const sale = await openSale();
    await sale.tell({ state: "denied" });
    await change(sale);
    expect(await sale.pay()).toMatchObject({ reason: "paid" });
    expect((await attemptsOf(sale)).map(({ status }) => status)).toEqual(["dibatalkan", "dibayar"]);
  });

  it("D-54 frees the goods when its time is over or the buyer gives up", async () => {
    const late = await openSale();
    await late.tell({ state: "denied" });
    await expirePayment(system("test"), late.gateway, late.bought.payment.id);
    expect(await factsOf(late.bought.checkoutId)).toMatchObject({ order_status: 3, put_aside: 0 });

    const off = await openSale();
    await off.tell({ state: "denied" });
    const { billing_code: billingCode = "" } = (await factsOf(off.bought.checkoutId)) ?? {};
    await cancelCheckout(off.buyer, { billingCode }, off.gateway);
    expect(await factsOf(off.bought.checkoutId)).toMatchObject({ order_status: 4, put_aside: 0 });
  });
});
