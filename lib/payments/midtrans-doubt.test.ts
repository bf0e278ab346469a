import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chargeRequest, gatewayOf } from "../../simulator/test-charges";
import { openTestShop, type TestShop } from "../../simulator/test-shop";
import { midtransGateway } from "./midtrans";

let shop: TestShop;

beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

async function chargesMade(): Promise<number> {
  const list: { transactions: unknown[] } = await (await shop.get("/control/transactions")).json();
  return list.transactions.length;
}

const channels = ["bca", "permata", "mandiri_bill", "shopeepay", "qris"] as const;

describe("a charge without an answer", () => {
  it.each(channels)("that was made is found again (%s)", async (channel) => {
    await shop.mode({ fail5xx: 1, failStage: "after", only: "charge", times: 1 });
    const charge = await gatewayOf(shop).createCharge(chargeRequest(channel, shop));
    expect(charge.state).toBe("pending");
    expect(charge.virtualNumber ?? charge.redirectUrl ?? charge.qrString).toBeTruthy();
    expect(await chargesMade()).toBe(1);
  });

  it.each(channels)("that was never made is made once (%s)", async (channel) => {
    await shop.mode({ fail5xx: 1, failStage: "before", only: "charge", times: 1 });
    const charge = await gatewayOf(shop).createCharge(chargeRequest(channel, shop));
    expect(charge.virtualNumber ?? charge.redirectUrl ?? charge.qrString).toBeTruthy();
    expect(await chargesMade()).toBe(1);
  });

  it("is found again after the time is up", async () => {
    await shop.mode({ slowMs: 3_000, only: "charge", times: 1 });
    const request = chargeRequest("bni", shop);
    const charge = await gatewayOf(shop, 250).createCharge(request);
    expect(charge).toMatchObject({ state: "pending", virtualNumber: expect.any(String) });
    expect(charge.expiresAt).toEqual(request.expiresAt);
    expect(await chargesMade()).toBe(1);
  });

  it("is not repeated while the first call still runs", async () => {
    await shop.mode({ slowMs: 3_000, only: "charge", times: 1 });
    const request = chargeRequest("gopay", shop);
    await expect(gatewayOf(shop, 250).createCharge(request)).rejects.toMatchObject({ code: "unavailable" });
    expect(await chargesMade()).toBe(1);
  });

  it("stays a timeout when the gateway answers nothing at all", async () => {
    await shop.mode({ slowMs: 3_000 });
    await expect(gatewayOf(shop, 100).createCharge(chargeRequest("bca", shop))).rejects.toMatchObject({
      code: "timeout",
    });
  });

  it("gives up after one more try", async () => {
    await shop.mode({ fail5xx: 1, failStage: "before", only: "charge" });
    const request = chargeRequest("bca", shop);
    await expect(gatewayOf(shop).createCharge(request)).rejects.toMatchObject({ code: "unavailable" });
    expect(await chargesMade()).toBe(0);
  });

  it("leaves nothing behind when the gateway is down, and works once it is back", async () => {
    await shop.mode({ down: true });
    const request = chargeRequest("bri", shop);
    await expect(gatewayOf(shop).createCharge(request)).rejects.toMatchObject({ code: "unavailable" });
    await shop.mode({ down: false });
    expect(await gatewayOf(shop).createCharge(request)).toMatchObject({ state: "pending" });
  });

  it("is unavailable when something else answers in the gateway's place", async () => {
    const proxy = midtransGateway({
      serverKeys: ["k"],
      apiUrl: "http://gateway.test",
      fetch: async () => new Response("<html>Bad gateway</html>", { status: 200 }),
    });
    await expect(proxy.getStatus("1")).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("a refund without an answer", () => {
  it.each(["before", "after"])("is made exactly once (failed %s the work)", async (failStage) => {
    const request = chargeRequest("gopay", shop);
    const gateway = gatewayOf(shop);
    const { transactionId } = await gateway.createCharge(request);
    await shop.play(request.gatewayOrderId, "pay");
    await shop.mode({ fail5xx: 1, failStage, only: "refund", times: 1 });
    const refund = { refundKey: "rf-1", amountRupiah: 4_000, reason: "Rusak" };
    expect(await gateway.refund(transactionId, refund)).toMatchObject({ amountRupiah: 4_000 });
    expect((await gateway.getStatus(transactionId)).refunds).toMatchObject([
      { refundKey: "rf-1", amountRupiah: 4_000 },
    ]);
  });
});

describe("what travels", () => {
  it("fits the key into 46 characters, keeps it from Permata, and names the address for notifications", async () => {
    const seen: Headers[] = [];
    const gateway = midtransGateway({
      serverKeys: ["SB-Mid-server-TEST"],
      apiUrl: `${shop.url()}/`,
      fetch: (url, init) => {
        seen.push(new Headers(init?.headers));
        return fetch(url, init);
      },
    });
    await gateway.createCharge({ ...chargeRequest("bca", shop), idempotencyKey: "k".repeat(80) });
    await gateway.createCharge(chargeRequest("bri", shop));
    await gateway.createCharge(chargeRequest("permata", shop));
    const [long, usual, permata] = seen;
    expect(long?.get("idempotency-key")).toMatch(/^[0-9a-f]{46}$/);
    expect(usual?.get("idempotency-key")).toMatch(/-charge$/);
    expect(permata?.get("idempotency-key")).toBeNull();
    expect(usual?.get("x-override-notification")).toBe(shop.notificationUrl);
  });
});
