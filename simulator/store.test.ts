import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { chargeRequest, gatewayOf } from "./test-charges";
import { openTestShop, type TestShop } from "./test-shop";

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
