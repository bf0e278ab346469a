import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { xenditPayouts } from "../lib/payments/xendit-payouts";
import { chargeRequest, gatewayOf, xenditOf } from "./test-charges";
import { openTestShop, TEST_XENDIT_KEY, type TestShop } from "./test-shop";

let folder: string;
let statePath: string;
let shop: TestShop;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "simulator-"));
  statePath = join(folder, "state.json");
  shop = await openTestShop({ statePath });
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

it("keeps every payment over a restart, even when the last line was cut off", async () => {
  const request = chargeRequest("gopay", shop);
  const charge = await gatewayOf(shop).createCharge(request);
  await shop.play(request.gatewayOrderId, "pay");
  appendFileSync(`${statePath}.log`, '{"transaction":{"orderId":"half');
  await shop.restart();
  expect(await gatewayOf(shop).getStatus(charge.transactionId)).toMatchObject({ state: "paid" });
  expect(await gatewayOf(shop).createCharge(request)).toMatchObject({ transactionId: charge.transactionId });
  await shop.restart();
  expect(await gatewayOf(shop).getStatus(charge.transactionId)).toMatchObject({ state: "paid" });
});

it("sends after a restart what could not be sent before", async () => {
  await shop.mode({ down: true });
  await shop.mode({ down: false, slowMs: 0 });
  const request = chargeRequest("bca", shop);
  await gatewayOf(shop).createCharge(request);
  await shop.mode({ down: true });
  await shop.play(request.gatewayOrderId, "pay");
  await shop.restart();
  await shop.mode({ down: false });
  await shop.notification(request.gatewayOrderId, "settlement");
});

it("forgets everything on request", async () => {
  const request = chargeRequest("bca", shop);
  await gatewayOf(shop).createCharge(request);
  await shop.post("/control/reset");
  await shop.restart();
  expect(await gatewayOf(shop).getStatus(request.gatewayOrderId)).toMatchObject({ found: false });
});

it("keeps Xendit's requests, refunds and payouts over a restart too", async () => {
  const request = chargeRequest("dana", shop);
  const charge = await xenditOf(shop).createCharge(request);
  await shop.play(charge.transactionId, "pay");
  await xenditOf(shop).refund(charge.transactionId, { refundKey: "rf-x", amountRupiah: 5_000, reason: "Sebagian" });
  await shop.mode({ holdPayouts: true });
  const payouts = xenditPayouts({ secretKey: TEST_XENDIT_KEY, callbackTokens: [], apiUrl: shop.url() });
  const account = { bankCode: "014", accountNumber: "1234567890", holderName: "Siti" };
  await payouts.createPayout({ reference: "wd-1", idempotencyKey: "k-1", amountRupiah: 50_000, ...account });
  await shop.restart();
  expect(await xenditOf(shop).getStatus(charge.transactionId)).toMatchObject({
    state: "partly_refunded",
    refunds: [{ refundKey: "rf-x", amountRupiah: 5_000 }],
  });
  const [kept] = (await (await shop.get("/control/payouts")).json()).payouts;
  expect(kept).toMatchObject({ reference: "wd-1", status: "ACCEPTED" });
});
