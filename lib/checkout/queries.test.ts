import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { courierServices } from "@/db/schema/shipping";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { cancelCheckout } from "./cancel-checkout";
import { placeOrder } from "./place-order";
import { readChoices, readPayment, readPaymentSignal, waitingCheckout } from "./queries";
import { requestCharge } from "./request-charge";
import {
  buy,
  fillWallet,
  methodId,
  newGoods,
  newShop,
  newShopper,
  orderForm,
  putInCart,
  scriptedGateway,
} from "./testing";

testDatabase();
afterAll(closeSender);

async function ordered(stores = 1) {
  const buyer = await newShopper();
  for (let i = 0; i < stores; i += 1) {
    const { store } = await newShop();
    await putInCart(buyer, (await newGoods(store.id)).variant.id);
  }
  return { buyer, ...(await buy(buyer)) };
}

describe("readPayment", () => {
  it("tells what to pay for which orders, before and after the charge is there", async () => {
    const { buyer, checkoutId, payment } = await ordered(2);
    const { gateway } = scriptedGateway();
    const before = await readPayment(buyer, checkoutId);
    expect(before).toMatchObject({ status: "diminta", hasCharge: false, virtualNumber: null, paidAt: null });
    expect(before?.orders).toHaveLength(2);
    expect(before?.orders.reduce((sum, order) => sum + order.orderPrice, 0)).toBe(before?.amount);
    expect(before?.remainingSeconds).toBeGreaterThan(60);
    expect(before?.method.instructions.id.length).toBeGreaterThan(0);

    await requestCharge(system("test"), payment.id, gateway);
    expect(await readPayment(buyer, checkoutId)).toMatchObject({
      status: "menunggu",
      hasCharge: true,
      virtualNumber: "8127850025",
    });
    expect(await readPaymentSignal(buyer, checkoutId)).toEqual({
      paymentId: payment.id,
      status: "menunggu",
      hasCharge: true,
    });
  });

  it("does not know somebody else's checkout, nor what is none", async () => {
    const { checkoutId } = await ordered();
    const stranger = await newShopper();
    for (const id of [checkoutId, crypto.randomUUID(), "abc", "' or 1=1"]) {
      expect(await readPayment(stranger, id)).toBeNull();
      expect(await readPaymentSignal(stranger, id)).toBeNull();
    }
  });
});

describe("readPayment of what needs no gateway", () => {
  it("tells of an order that is paid at the door", async () => {
    const shop = await newShop({ codEnabled: true });
    await db.update(courierServices).set({ codEnabled: true }).where(eq(courierServices.id, shop.serviceId));
    const buyer = await newShopper();
    await db.update(addresses).set({ cityId: "3273" }).where(eq(addresses.memberUuid, buyer.userId));
    await putInCart(buyer, (await newGoods(shop.store.id)).variant.id);
    const { checkoutId } = await placeOrder(buyer, await orderForm(buyer, { mpId: await methodId("cod") }), "midtrans");
    const page = await readPayment(buyer, checkoutId);
    expect(page).toMatchObject({ status: "cod", paymentId: null, gateway: null, method: { channel: "cod" } });
    expect(page?.amount).toBe(page?.orders[0]?.orderPrice);
  });

  it("tells of one that the wallet paid alone, and of what it paid in part", async () => {
    const [all, part] = [await newShopper(), await newShopper()];
    for (const buyer of [all, part]) {
      await putInCart(buyer, (await newGoods((await newShop()).store.id)).variant.id);
    }
    await fillWallet(all, 5_000_000);
    const whole = await placeOrder(all, await orderForm(all, { wallet: "on" }), "midtrans");
    const paid = await readPayment(all, whole.checkoutId);
    expect(paid).toMatchObject({ status: "dibayar", gateway: "wallet", amount: 0, isUnpaid: false });
    expect(paid?.walletAmount).toBe(paid?.orders[0]?.orderPrice);

    await fillWallet(part, 20_000);
    const { checkoutId } = await buy(part, { wallet: "on" });
    const open = await readPayment(part, checkoutId);
    expect(open).toMatchObject({ status: "diminta", walletAmount: 20_000, isUnpaid: true });
    expect((open?.amount ?? 0) + 20_000).toBe(open?.orders[0]?.orderPrice);
  });
});

describe("waitingCheckout", () => {
  it("finds the newest that still waits, until nothing does", async () => {
    const { buyer, checkoutId } = await ordered();
    expect(await waitingCheckout(buyer)).toBe(checkoutId);
    const page = await readPayment(buyer, checkoutId);
    await cancelCheckout(buyer, { billingCode: page?.orders[0]?.billingCode ?? "" }, scriptedGateway().gateway);
    expect(await waitingCheckout(buyer)).toBeNull();
  });
});

describe("readChoices", () => {
  it("leaves out what is no choice and keeps the rest", () => {
    const store = crypto.randomUUID();
    const query = new URLSearchParams({
      addressId: "not-an-id",
      mpId: "drop table",
      voucher: "hemat20",
      [`service.${store}`]: "3",
      "service.abc": "4",
      [`note.${store}`]: "x".repeat(300),
    });
    expect(readChoices(query)).toEqual({ voucher: "HEMAT20", services: { [store]: 3 }, vouchers: {}, notes: {} });
  });
});
