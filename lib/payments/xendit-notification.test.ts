import { describe, expect, it } from "vitest";
import { readXenditNotification } from "./xendit-notification";
import { isCallbackToken } from "./xendit-token";

const token = "token-A";
const tokens = [token, "token-B"];

const headersWith = (over: Record<string, string> = {}) => new Headers({ "x-callback-token": token, ...over });

const read = (body: unknown, headers = headersWith()) =>
  readXenditNotification({ rawBody: typeof body === "string" ? body : JSON.stringify(body), headers }, tokens);

// The documented sample, with our reference.
const capture = {
  event: "payment.capture",
  business_id: "6094fa76c2fd53701b8e079c",
  created: "2021-12-02T14:52:21.566Z",
  api_version: "v3",
  data: {
    payment_id: "py-1fdaf346-dd2e-4b6c-b938-124c7167a822",
    payment_request_id: "pr-1fdaf346-dd2e-4b6c-b938-124c7167a822",
    reference_id: "toko-baju-rohman-20261120093000-A1B2",
    status: "SUCCEEDED",
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount: 10_000,
    capture_method: "AUTOMATIC",
    channel_code: "BRI_VIRTUAL_ACCOUNT",
    captures: [{ capture_id: "cp-1", capture_amount: 10_000 }],
    payment_details: {},
    created: "2021-12-02T14:52:21.566Z",
    updated: "2021-12-02T14:52:21.566Z",
  },
};

const refund = {
  id: "rfd-6f4a377d-a201-437f-9119-f8b00cbbe857",
  payment_id: "py-3cd658ae-25b9-4659-aa36-596ae41a809f",
  amount: 10_000,
  channel_code: "DANA",
  currency: "IDR",
  status: "SUCCEEDED",
  reason: "CANCELLATION",
  reference_id: "rf-001",
  failure_code: null,
  created: "2020-08-30T09:12:33.001Z",
  updated: "2020-08-30T09:12:33.001Z",
  metadata: { order_id: "toko-1", payment_request_id: "pr-1" },
};

describe("the token", () => {
  it("F17 proves the sender, any of several during rotation, of whatever length", () => {
    expect(isCallbackToken(token, tokens)).toBe(true);
    expect(isCallbackToken("token-B", tokens)).toBe(true);
    for (const wrong of [null, "", "token", "token-AB", "TOKEN-A", `${token} `]) {
      expect(isCallbackToken(wrong, tokens)).toBe(false);
    }
    expect(isCallbackToken(token, [])).toBe(false);
  });

  it("is looked at before the body is", () => {
    expect(read("{", new Headers())).toEqual({ ok: false, reason: "signature" });
    expect(read("{")).toEqual({ ok: false, reason: "malformed" });
  });
});

describe("a payment event", () => {
  it("is read as documented", () => {
    expect(read(capture)).toMatchObject({
      ok: true,
      notification: {
        gateway: "xendit",
        gatewayOrderId: "toko-baju-rohman-20261120093000-A1B2",
        transactionId: "pr-1fdaf346-dd2e-4b6c-b938-124c7167a822",
        state: "paid",
        amountRupiah: 10_000,
        currency: "IDR",
        occurredAt: new Date("2021-12-02T14:52:21.566Z"),
        refunds: [],
      },
    });
  });

  it.each([
    ["payment.failure", "FAILED", "denied"],
    ["payment.expiry", "EXPIRED", "expired"],
    ["payment_request.expiry", "EXPIRED", "expired"],
    ["payment_request.expired", "EXPIRED", "expired"],
    ["payment.authorization", "AUTHORIZED", "pending"],
    ["payment.something_new", "CANCELED", "cancelled"],
  ])("%s with status %s means %s", (event, status, state) => {
    expect(read({ ...capture, event, data: { ...capture.data, status } })).toMatchObject({
      notification: { state },
    });
  });

  it("counts what was captured, not what was asked for", () => {
    const data = { ...capture.data, captures: [{ capture_amount: 4_000 }, { capture_amount: 5_000 }] };
    expect(read({ ...capture, data })).toMatchObject({ notification: { amountRupiah: 9_000 } });
    expect(read({ ...capture, data: { ...data, captures: [] } })).toMatchObject({
      notification: { amountRupiah: 10_000 },
    });
  });

  it.each([
    { request_amount: 10_000.5 },
    { request_amount: "10000" },
    { reference_id: "" },
    { payment_request_id: null },
  ])("with %j is refused", (over) => {
    expect(read({ ...capture, data: { ...capture.data, ...over } })).toEqual({ ok: false, reason: "malformed" });
  });
});

describe("a refund event", () => {
  it.each([
    ["once", { event: "refund.succeeded", created: "2020-08-30T09:12:33.001Z", data: refund }],
    ["twice", { event: "refund.succeeded", created: "2020-08-30T09:12:33.001Z", data: { event: "x", data: refund } }],
  ])("is read wrapped %s", (_, body) => {
    expect(read(body)).toMatchObject({
      notification: {
        gatewayOrderId: "toko-1",
        transactionId: "pr-1",
        state: "partly_refunded",
        refunds: [{ refundKey: "rf-001", amountRupiah: 10_000, confirmedAt: new Date("2020-08-30T09:12:33.001Z") }],
      },
    });
  });

  it("that failed leaves the payment paid, and one nobody labelled is kept under the payment's own name", () => {
    const failed = { event: "refund.failed", data: { ...refund, status: "FAILED", failure_code: "REFUND_FAILED" } };
    expect(read(failed)).toMatchObject({ notification: { state: "paid", refunds: [] } });
    const bare = { event: "refund.succeeded", data: { ...refund, metadata: null } };
    expect(read(bare)).toMatchObject({ notification: { gatewayOrderId: refund.payment_id } });
  });
});

describe("what makes two notifications one", () => {
  const keyOf = (body: unknown, headers?: Headers) => {
    const reading = read(body, headers);
    return reading.ok ? reading.notification.dedupeKey : null;
  };

  it("is the id of the delivery where there is one, else the body", () => {
    const id = headersWith({ "webhook-id": "wh-1" });
    expect(keyOf(capture, id)).toBe("id:wh-1");
    expect(keyOf(capture)).toBe(keyOf(capture));
    expect(keyOf(capture)).not.toBe(keyOf({ ...capture, created: "2021-12-02T14:52:22.000Z" }));
    expect(keyOf(capture, headersWith({ "webhook-id": "a".repeat(500) }))).toMatch(/^payment\.capture:/);
  });
});
