import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "./model";
import { chargeRequest, gatewayOf } from "./test-charges";
import { openTestShop, type TestShop, until } from "./test-shop";

let shop: TestShop;

beforeEach(async () => {
  shop = await openTestShop({ retryScale: 1 / 600_000 });
});
afterEach(() => shop.close());

async function charged(): Promise<string> {
  const request = chargeRequest("bca", shop);
  await gatewayOf(shop).createCharge(request);
  return request.gatewayOrderId;
}

async function deliveries(orderId: string): Promise<Delivery[]> {
  const answer: { transaction: { notifications: Delivery[] } } = await (
    await shop.get(`/control/transactions/${orderId}`)
  ).json();
  return answer.transaction.notifications;
}

async function endOfFirst(orderId: string): Promise<Delivery> {
  return until(async () => {
    const [first] = await deliveries(orderId);
    return first && first.state !== "waiting" && first;
  });
}

describe("a notification", () => {
  it.each([
    [200, 1, "delivered"],
    [204, 1, "delivered"],
    [500, 2, "gave_up"],
    [400, 3, "gave_up"],
    [404, 3, "gave_up"],
    [503, 5, "gave_up"],
    [302, 1, "gave_up"],
    [401, 6, "gave_up"],
    [502, 6, "gave_up"],
  ])("answered with %i is sent %i times", async (status, times, state) => {
    shop.answerWith(...Array.from({ length: 10 }, () => status));
    const delivery = await endOfFirst(await charged());
    expect(delivery.state).toBe(state);
    expect(delivery.attempts).toHaveLength(times);
    expect(shop.received).toHaveLength(times);
    expect(new Set(shop.received.map((one) => one.rawBody)).size).toBe(1);
    expect(shop.received[0]?.headers.get("user-agent")).toBe("Veritrans");
  });

  it("arrives after the shop recovers", async () => {
    shop.answerWith(503, 503);
    const delivery = await endOfFirst(await charged());
    expect(delivery.attempts.map((attempt) => attempt.status)).toEqual([503, 503, 200]);
  });

  it("follows a 307 with the same body", async () => {
    shop.answerWith(307);
    const delivery = await endOfFirst(await charged());
    expect(delivery.attempts).toHaveLength(1);
    expect(shop.received).toHaveLength(2);
    expect(shop.received[1]?.rawBody).toBe(shop.received[0]?.rawBody);
  });

  it("waits while the gateway is down", async () => {
    const orderId = await charged();
    await shop.notification(orderId, "pending");
    await shop.mode({ down: true });
    await shop.play(orderId, "pay");
    expect((await deliveries(orderId)).at(-1)).toMatchObject({ label: "settlement", state: "waiting", attempts: [] });
    await shop.mode({ down: false });
    await shop.notification(orderId, "settlement");
  });

  it("can be lost or come several times, by a chance that can be repeated", async () => {
    await shop.mode({ dropNotifications: 1 });
    expect(await endOfFirst(await charged())).toMatchObject({ state: "dropped", attempts: [] });
    const copies = async () => {
      await shop.mode({ dropNotifications: 0, duplicateNotifications: 1, seed: 7 });
      return (await deliveries(await charged())).length;
    };
    const first = await copies();
    expect(first).toBeGreaterThan(1);
    expect(await copies()).toBe(first);
  });

  it("of a payment can overtake, stay away, or come late", async () => {
    const [swapped, never, late] = [await charged(), await charged(), await charged()];
    await shop.play(swapped, "out-of-order");
    await until(() => shop.received.filter((one) => one.fields.order_id === swapped).length === 3);
    const order = shop.received.filter((one) => one.fields.order_id === swapped);
    expect(order.map((one) => one.fields.transaction_status)).toEqual(["pending", "settlement", "pending"]);
    await shop.play(never, "never");
    expect((await deliveries(never)).map((one) => one.label)).toEqual(["pending"]);
    await shop.play(late, "delay", { ms: 50 });
    await shop.notification(late, "settlement");
  });
});
