import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTestShop, TEST_XENDIT_KEY, TEST_XENDIT_TOKEN, type TestShop } from "../../simulator/test-shop";
import type { PayoutGateway, PayoutRequest } from "./payout-gateway";
import { xenditPayouts } from "./xendit-payouts";

let shop: TestShop;
let payouts: PayoutGateway;

const open = (timeoutMs?: number, secretKey = TEST_XENDIT_KEY) =>
  xenditPayouts({
    secretKey,
    callbackTokens: ["old", TEST_XENDIT_TOKEN],
    apiUrl: shop.url(),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

beforeAll(async () => {
  shop = await openTestShop();
  payouts = open();
  await shop.mode({ holdPayouts: true });
});
afterEach(() => shop.mode({ fail5xx: 0, slowMs: 0, down: false, only: "", times: null, holdPayouts: true }));
afterAll(() => shop.close());

const request = (over: Partial<PayoutRequest> = {}): PayoutRequest => ({
  reference: `wd-${randomUUID()}`,
  idempotencyKey: randomUUID(),
  bankCode: "014",
  accountNumber: "1234567890",
  holderName: "SITI RAHMAWATI",
  amountRupiah: 200_000,
  ...over,
});

const play = (id: string, scenario: string, wishes: unknown = {}) =>
  shop.post(`/control/payouts/${id}/${scenario}`, wishes);

const heard = async (reference: string, event: string) => {
  const incoming = await shop.arrived(({ rawBody }) => rawBody.includes(reference) && rawBody.includes(event));
  const reading = payouts.readPayoutNotification(incoming);
  if (!reading.ok) throw new Error(reading.reason);
  return { incoming, ...reading.notification };
};

describe("a payout", () => {
  it("is accepted, found by our reference, and sent once however often it is asked for", async () => {
    const asked = request();
    const made = await payouts.createPayout(asked);
    expect(made).toMatchObject({ reference: asked.reference, state: "waiting", amountRupiah: 200_000 });
    expect(await payouts.createPayout(asked)).toMatchObject({ payoutId: made.payoutId });
    expect(await payouts.getPayout(asked.reference)).toMatchObject({ payoutId: made.payoutId, state: "waiting" });
    expect(await payouts.getPayout("wd-never")).toBeNull();
  });

  it("asked for with the same key and another amount is a conflict", async () => {
    const asked = request();
    await payouts.createPayout(asked);
    await expect(payouts.createPayout({ ...asked, amountRupiah: 300_000 })).rejects.toMatchObject({
      code: "duplicate",
    });
  });

  it.each([0, -1, 10.5, 9_999])("of %d is refused", async (amountRupiah) => {
    await expect(payouts.createPayout(request({ amountRupiah }))).rejects.toMatchObject({ code: "rejected" });
  });

  it("to a bank that is not on the list is refused before it is sent", async () => {
    const asked = request({ bankCode: "999" });
    await expect(payouts.createPayout(asked)).rejects.toMatchObject({ code: "rejected" });
    expect(await payouts.getPayout(asked.reference)).toBeNull();
  });

  it("whose answer is lost is looked for before it is asked for again", async () => {
    for (const failStage of ["before", "after"]) {
      const asked = request();
      await shop.mode({ fail5xx: 1, failStage, only: "payout", times: 1 });
      const made = await payouts.createPayout(asked);
      const all = await (await shop.get("/control/payouts")).json();
      const mine = all.payouts.filter((one: { reference: string }) => one.reference === asked.reference);
      expect(mine).toEqual([expect.objectContaining({ id: made.payoutId })]);
    }
  });

  it("says what stands in the way: the key, a slow answer, a gateway that is down", async () => {
    await expect(open(undefined, "xnd_wrong").createPayout(request())).rejects.toMatchObject({ code: "unauthorised" });
    await shop.mode({ slowMs: 400, only: "payout" });
    await expect(open(50).getPayout("wd-1")).rejects.toMatchObject({ code: "timeout" });
    await shop.mode({ slowMs: 0, down: true });
    await expect(payouts.createPayout(request())).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("what becomes of it", () => {
  it("succeeds, and may be taken back afterwards", async () => {
    const asked = request();
    const { payoutId } = await payouts.createPayout(asked);
    await play(payoutId, "succeed");
    expect((await heard(asked.reference, "payout.succeeded")).payout).toMatchObject({ payoutId, state: "succeeded" });
    await expect(payouts.cancelPayout(payoutId)).rejects.toMatchObject({ code: "not_modifiable" });
    await play(payoutId, "reverse");
    expect((await heard(asked.reference, "payout.reversed")).payout).toMatchObject({ state: "reversed" });
    expect(await payouts.getPayout(asked.reference)).toMatchObject({ state: "reversed" });
  });

  it.each([
    ["INSUFFICIENT_BALANCE", true],
    ["TEMPORARY_TRANSFER_ERROR", true],
    ["INVALID_DESTINATION", false],
  ])("fails with %s, which may be tried again: %s", async (failure_code, mayRetry) => {
    const asked = request();
    const { payoutId } = await payouts.createPayout(asked);
    await play(payoutId, "fail", { failure_code });
    expect((await heard(asked.reference, "payout.failed")).payout).toMatchObject({
      state: "failed",
      failureCode: failure_code,
      mayRetry,
    });
  });

  it("is cancelled while it waits", async () => {
    const { payoutId } = await payouts.createPayout(request());
    expect(await payouts.cancelPayout(payoutId)).toMatchObject({ state: "cancelled" });
  });

  it("arrives by itself where nobody holds it back", async () => {
    const asked = request();
    const { payoutId } = await payouts.createPayout(asked);
    await shop.mode({ holdPayouts: false });
    expect((await heard(asked.reference, "payout.succeeded")).payout).toMatchObject({ payoutId });
  });
});

describe("its notification", () => {
  it("F17 is believed with a token of ours only, and is the same one when repeated", async () => {
    const asked = request();
    const { payoutId } = await payouts.createPayout(asked);
    await play(payoutId, "succeed");
    const { incoming, dedupeKey } = await heard(asked.reference, "payout.succeeded");
    expect(incoming.path).toBe("/api/webhooks/xendit/payouts");
    for (const token of ["", "olds", "stranger"]) {
      const headers = new Headers({ "x-callback-token": token });
      expect(payouts.readPayoutNotification({ rawBody: incoming.rawBody, headers })).toEqual({
        ok: false,
        reason: "signature",
      });
    }
    const repeated = payouts.readPayoutNotification(incoming);
    expect(repeated).toMatchObject({ ok: true, notification: { dedupeKey } });
    const headers = new Headers({ "x-callback-token": "old" });
    expect(payouts.readPayoutNotification({ rawBody: "{}", headers })).toEqual({ ok: false, reason: "malformed" });
  });
});
