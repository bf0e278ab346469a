import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestShop, TEST_SERVER_KEY, type TestShop, until } from "./test-shop";

let shop: TestShop;
let now = Date.parse("2026-11-20T02:30:02.400Z");
let orders = 0;

beforeAll(async () => {
  shop = await openTestShop({ now: () => now });
});
afterAll(() => shop.close());

const authorization = `Basic ${Buffer.from(`${TEST_SERVER_KEY}:`).toString("base64")}`;

async function api(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${shop.url()}${path}`, {
    method,
    headers: { Authorization: authorization, "Content-Type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: Record<string, unknown> = await response.json();
  return { http: response.status, ...answer };
}

function bca(changes: Record<string, unknown> = {}) {
  orders += 1;
  return {
    payment_type: "bank_transfer",
    transaction_details: { order_id: `toko-${orders}`, gross_amount: 15_000 },
    bank_transfer: { bank: "bca" },
    ...changes,
  };
}

function charge(body: unknown, headers?: Record<string, string>) {
  return api("POST", "/v2/charge", body, headers);
}

describe("a charge", () => {
  it("answers with texts, naive Jakarta time and a virtual account", async () => {
    const body = bca({ custom_expiry: { order_time: "2026-11-20 09:30:00 +0700", expiry_duration: 1_440 } });
    expect(await charge(body)).toMatchObject({
      http: 200,
      status_code: "201",
      gross_amount: "15000.00",
      currency: "IDR",
      transaction_time: "2026-11-20 09:30:02",
      expiry_time: "2026-11-21 09:30:00",
      transaction_status: "pending",
      va_numbers: [{ bank: "bca", va_number: expect.stringMatching(/^\d{15}$/) }],
    });
  });

  it.each([
    ["no such way to pay", { payment_type: "cstore" }],
    ["no such bank", { bank_transfer: { bank: "xyz" } }],
    ["a slash in the id", { transaction_details: { order_id: "a/b", gross_amount: 15_000 } }],
    ["an id of 51 characters", { transaction_details: { order_id: "a".repeat(51), gross_amount: 15_000 } }],
    ["a fraction", { transaction_details: { order_id: "a-1", gross_amount: 15_000.5 } }],
    ["an amount as text", { transaction_details: { order_id: "a-1", gross_amount: "15000" } }],
    ["nothing to pay", { transaction_details: { order_id: "a-1", gross_amount: 0 } }],
    ["another sum", { item_details: [{ id: "1", name: "Topi", price: 14_999, quantity: 1 }] }],
    ["a long item name", { item_details: [{ id: "1", name: "T".repeat(51), price: 15_000, quantity: 1 }] }],
    ["a long customer name for BCA", { customer_details: { first_name: "S".repeat(31) } }],
    ["no bill info for Mandiri", { payment_type: "echannel", echannel: {} }],
    ["an end in the past", { custom_expiry: { order_time: "2026-11-19 09:30:00 +0700", expiry_duration: 60 } }],
    ["an end without a number", { custom_expiry: { expiry_duration: "soon" } }],
  ])("is refused for %s", async (_, changes) => {
    expect(await charge(bca(changes))).toMatchObject({
      http: 200,
      status_code: "400",
      validation_messages: [expect.any(String)],
    });
  });

  it("takes an id once and needs the key", async () => {
    const body = bca();
    expect(await charge(body)).toMatchObject({ status_code: "201" });
    expect(await charge(body)).toMatchObject({ status_code: "406" });
    expect(await charge(bca(), { Authorization: "Basic eDo=" })).toMatchObject({ http: 401, status_code: "401" });
  });

  it("remembers a key for five minutes, whatever the body says, but neither Permata's nor a long one", async () => {
    const first = await charge(bca(), { "Idempotency-Key": "kunci" });
    expect(await charge(bca(), { "Idempotency-Key": "kunci" })).toEqual(first);
    now += 5 * 60_000;
    expect(await charge(bca(), { "Idempotency-Key": "kunci" })).not.toEqual(first);

    const long = { "Idempotency-Key": "k".repeat(47) };
    expect(await charge(bca(), long)).not.toEqual(await charge(bca(), long));
    const permata = { bank_transfer: { bank: "permata" } };
    const key = { "Idempotency-Key": "permata" };
    expect(await charge(bca(permata), key)).not.toEqual(await charge(bca(permata), key));
  });

  it("answers 202 while the first call with the key still runs", async () => {
    await shop.mode({ slowMs: 1_000, only: "charge", times: 1 });
    const key = { "Idempotency-Key": "bersamaan" };
    const slow = charge(bca(), key);
    const second = await until(async () => {
      const answer = await charge(bca(), key);
      return answer.http === 202 && answer;
    });
    expect(second).toMatchObject({ status_code: "202" });
    expect(await slow).toMatchObject({ status_code: "201" });
  });
});

describe("time", () => {
  it("expires what is overdue by itself and tells the shop", async () => {
    const body = bca({ custom_expiry: { expiry_duration: 20, unit: "second" } });
    await charge(body);
    const id = body.transaction_details.order_id;
    expect(await api("GET", `/v2/${id}/status`)).toMatchObject({ status_code: "201" });
    now += 20_000;
    const { fields } = await shop.notification(id, "expire");
    expect(fields).toMatchObject({ status_code: "202", gross_amount: "15000.00" });
    expect(fields).not.toHaveProperty("va_numbers");
    expect(await api("GET", `/v2/${id}/status`)).toMatchObject({ status_code: "407", transaction_status: "expire" });
    expect((await shop.play(id, "pay")).status).toBe(409);
  });

  it("closes the refund window", async () => {
    const body = { ...bca(), payment_type: "gopay", gopay: {} };
    await charge(body);
    const id = body.transaction_details.order_id;
    await shop.play(id, "pay");
    now += 46 * 86_400_000;
    expect(await api("POST", `/v2/${id}/refund`, { refund_key: "late", amount: 1_000 })).toMatchObject({
      status_code: "412",
    });
  });
});

describe("what does not exist", () => {
  it("answers 404 the way the gateway does", async () => {
    expect(await api("GET", "/v2/none/status")).toMatchObject({ http: 200, status_code: "404" });
    expect(await api("POST", "/v2/none/refund", {})).toMatchObject({ status_code: "404" });
    expect(await api("GET", "/v2/none")).toMatchObject({ http: 404 });
  });
});
