import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargeRequest, gatewayOf } from "../../simulator/test-charges";
import { openTestShop, type TestShop, until } from "../../simulator/test-shop";
import { midtransGateway } from "./midtrans";
import { midtransSignature } from "./midtrans-signature";

const serverKey = "SB-Mid-server-TESTKEY123";
const gateway = midtransGateway({ serverKeys: ["SB-Mid-server-NEW", serverKey], apiUrl: "http://gateway.test" });

const expire = {
  status_code: "202",
  status_message: "midtrans payment notification",
  transaction_id: "9aed5972-5b6a-401e-894b-a32c91ed1a3a",
  order_id: "toko-baju-rohman-20261120093000-A1B2",
  gross_amount: "15000.00",
  payment_type: "bank_transfer",
  transaction_time: "2026-11-20 09:30:02",
  transaction_status: "expire",
};
const pending = {
  ...expire,
  status_code: "201",
  transaction_status: "pending",
  va_numbers: [{ bank: "bca", va_number: "812785002530231" }],
  fraud_status: "accept",
  merchant_id: "G141532850",
  currency: "IDR",
};
const settlement = {
  ...pending,
  status_code: "200",
  transaction_status: "settlement",
  payment_amounts: [],
  settlement_time: "2026-11-20 10:02:50",
};
const partialRefund = {
  ...expire,
  payment_type: "gopay",
  status_code: "200",
  transaction_status: "partial_refund",
  refund_amount: "5000.00",
  refunds: [{ refund_amount: "5000.00", created_at: "2026-11-21 00:14:20", refund_key: "rf-001" }],
};

function read(fields: typeof expire, overrides: Record<string, unknown> = {}) {
  const signed = { ...fields, signature_key: midtransSignature(fields, serverKey), ...overrides };
  return gateway.readNotification({ rawBody: JSON.stringify(signed), headers: new Headers() });
}

describe("a documented notification", () => {
  it.each([
    [pending, { state: "pending", occurredAt: new Date("2026-11-20T02:30:02Z"), virtualNumber: "812785002530231" }],
    [settlement, { state: "paid", occurredAt: new Date("2026-11-20T03:02:50Z"), amountRupiah: 15_000 }],
    [expire, { state: "expired", currency: "IDR" }],
    [{ ...expire, transaction_status: "cancel" }, { state: "cancelled" }],
    [{ ...expire, transaction_status: "deny" }, { state: "denied" }],
    [partialRefund, { state: "partly_refunded", occurredAt: new Date("2026-11-20T17:14:20Z") }],
  ])("is understood: %#", (fields, meaning) => {
    expect(read(fields)).toMatchObject({ ok: true, notification: { gatewayOrderId: expire.order_id, ...meaning } });
  });

  it("is refused when it is not signed by one of our keys", () => {
    expect(read(settlement, { signature_key: "0".repeat(128) })).toEqual({ ok: false, reason: "signature" });
    expect(read(settlement, { gross_amount: "1.00" })).toEqual({ ok: false, reason: "signature" });
    expect(read(expire, { status_code: "200" })).toEqual({ ok: false, reason: "signature" });
  });

  it("is refused when it is not what the gateway sends", () => {
    for (const rawBody of ["", "null", "[]", "{}", "not json", '{"order_id":1}']) {
      expect(gateway.readNotification({ rawBody, headers: new Headers() })).toEqual({ ok: false, reason: "malformed" });
    }
    expect(read({ ...settlement, gross_amount: "15000.50" })).toEqual({ ok: false, reason: "malformed" });
    expect(read(settlement, { signature_key: undefined })).toEqual({ ok: false, reason: "malformed" });
    expect(read({ ...expire, transaction_time: "soon" })).toEqual({ ok: false, reason: "malformed" });
  });

  it("has one key however often it is sent, and another when anything in it changes", () => {
    const keyOf = (fields: typeof expire) => {
      const reading = read(fields);
      return reading.ok ? reading.notification.dedupeKey : "";
    };
    expect(keyOf(settlement)).toBe(keyOf({ ...settlement }));
    expect(keyOf({ ...settlement, transaction_status: "refund" })).not.toBe(keyOf(settlement));
    expect(keyOf({ ...settlement, transaction_time: "2026-11-20 09:30:03" })).not.toBe(keyOf(settlement));
  });
});

describe("a hostile or unlucky notification from the simulator", () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  async function pendingOrder(channel: "bca" | "permata" = "bca") {
    const request = chargeRequest(channel, shop);
    await gatewayOf(shop).createCharge(request);
    await shop.notification(request.gatewayOrderId, "pending");
    return request.gatewayOrderId;
  }

  it("with an altered status still verifies, and only the status call tells", async () => {
    const orderId = await pendingOrder();
    await shop.play(orderId, "altered-status");
    const reading = gatewayOf(shop).readNotification(await shop.notification(orderId, "settlement"));
    expect(reading).toMatchObject({ ok: true, notification: { state: "paid" } });
    expect(await gatewayOf(shop).getStatus(orderId)).toMatchObject({ state: "pending" });
  });

  it("with a bad signature does not verify", async () => {
    const orderId = await pendingOrder();
    await shop.play(orderId, "bad-signature");
    const reading = gatewayOf(shop).readNotification(await shop.notification(orderId, "settlement"));
    expect(reading).toEqual({ ok: false, reason: "signature" });
  });

  it("of a wrong amount tells the amount that came", async () => {
    const orderId = await pendingOrder();
    await shop.play(orderId, "wrong-amount", { amount: 14_000 });
    const reading = gatewayOf(shop).readNotification(await shop.notification(orderId, "settlement"));
    expect(reading).toMatchObject({ ok: true, notification: { state: "paid", amountRupiah: 14_000 } });
  });

  it("repeated is the same event", async () => {
    const orderId = await pendingOrder();
    await shop.play(orderId, "pay");
    await shop.notification(orderId, "settlement");
    await shop.play(orderId, "duplicate", { times: 4 });
    const copies = await until(() => {
      const found = shop.received.filter(({ fields }) => fields.order_id === orderId && fields.status_code === "200");
      return found.length === 5 && found;
    });
    const keys = copies.map((one) => {
      const reading = gatewayOf(shop).readNotification(one);
      return reading.ok && reading.notification.dedupeKey;
    });
    expect(new Set(keys).size).toBe(1);
  });

  it("takes a settlement back", async () => {
    const orderId = await pendingOrder("permata");
    await shop.play(orderId, "pay");
    await shop.play(orderId, "reverse");
    const reading = gatewayOf(shop).readNotification(await shop.notification(orderId, "deny"));
    expect(reading).toMatchObject({ ok: true, notification: { state: "denied" } });
  });

  it("comes late, after the end", async () => {
    const orderId = await pendingOrder();
    await shop.play(orderId, "late-pay");
    await shop.notification(orderId, "expire");
    await shop.notification(orderId, "settlement");
    expect(await gatewayOf(shop).getStatus(orderId)).toMatchObject({ state: "paid" });
  });
});
