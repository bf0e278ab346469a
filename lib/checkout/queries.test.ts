import { describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { cancelCheckout } from "./cancel-checkout";
import { readChoices, readPayment, readPaymentSignal, waitingCheckout } from "./queries";
import { requestCharge } from "./request-charge";
import { buy, newGoods, newShop, newShopper, putInCart, scriptedGateway } from "./testing";

testDatabase();

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
    expect(await readPaymentSignal(buyer, checkoutId)).toEqual({ status: "menunggu", hasCharge: true });
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
