import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargeRequest, everyMethod, gatewayOf } from "../../simulator/test-charges";
import { openTestShop, type TestShop, until } from "../../simulator/test-shop";
import type { Notification, PaymentGateway } from "./gateway";
import { midtransGateway } from "./midtrans";

let shop: TestShop;
let gateway: PaymentGateway;

beforeAll(async () => {
  shop = await openTestShop();
  gateway = gatewayOf(shop);
});
afterAll(() => shop.close());

async function notified(orderId: string, status: string): Promise<Notification> {
  const reading = gateway.readNotification(await shop.notification(orderId, status));
  if (!reading.ok) throw new Error(`The notification was refused: ${reading.reason}`);
  return reading.notification;
}

describe.each(everyMethod)("a payment by $gatewayChannel", ({ gatewayChannel, channel }) => {
  it("goes from charge to settlement", async () => {
    const request = chargeRequest(gatewayChannel, shop);
    const charge = await gateway.createCharge(request);
    expect(charge.state).toBe("pending");
    expect(charge.expiresAt).toEqual(request.expiresAt);
    expect(JSON.parse(charge.request).transaction_details.gross_amount).toBe(15_000);
    expect(charge.request + charge.response).not.toContain("SB-Mid-server");
    expect(Boolean(charge.virtualNumber)).toBe(channel === "va");
    expect(Boolean(charge.redirectUrl)).toBe(channel === "ewallet");
    expect(Boolean(charge.qrString)).toBe(channel === "qris");
    if (charge.qrImageUrl) {
      expect((await fetch(charge.qrImageUrl)).headers.get("content-type")).toBe("image/png");
    }

    const invoiced = await notified(request.gatewayOrderId, "pending");
    expect(invoiced).toMatchObject({ state: "pending", transactionId: charge.transactionId, amountRupiah: 15_000 });
    expect(invoiced.virtualNumber).toBe(charge.virtualNumber);

    await shop.play(request.gatewayOrderId, "pay");
    const paid = await notified(request.gatewayOrderId, "settlement");
    expect(paid).toMatchObject({ gateway: "midtrans", state: "paid", amountRupiah: 15_000, currency: "IDR" });
    const status = await gateway.getStatus(charge.transactionId);
    expect(status).toMatchObject({ found: true, state: "paid", gatewayOrderId: request.gatewayOrderId });
    expect(status.settledAt).toEqual(paid.occurredAt);
    expect(Math.abs(paid.occurredAt.getTime() - Date.now())).toBeLessThan(60_000);
  });
});

describe("a charge", () => {
  it("sends the gateway what it documents", async () => {
    const sent = JSON.parse((await gateway.createCharge(chargeRequest("bni", shop))).request);
    expect(sent.customer_details).toEqual({
      first_name: "Siti",
      last_name: "Rahmawati Kusumaningrum Wuland",
      email: "siti@demo.test",
      phone: "+628123456789",
    });
    expect(sent.item_details[0].name).toHaveLength(50);
    expect(sent.custom_expiry).toMatchObject({ expiry_duration: 60, unit: "minute" });
  });

  it("is refused before it is sent when its lines do not add up", async () => {
    const request = { ...chargeRequest("bca", shop), amountRupiah: 14_999 };
    await expect(gateway.createCharge(request)).rejects.toMatchObject({ code: "rejected" });
    expect((await gateway.getStatus(request.gatewayOrderId)).found).toBe(false);
  });

  it("made twice is the same charge", async () => {
    for (const channel of ["bca", "permata", "gopay", "qris"] as const) {
      const request = chargeRequest(channel, shop);
      const first = await gateway.createCharge(request);
      const again = await gateway.createCharge(request);
      expect(again.transactionId).toBe(first.transactionId);
      expect(again.redirectUrl).toBe(first.redirectUrl);
      const later = await gateway.createCharge({ ...request, idempotencyKey: "lupa" });
      expect(later.transactionId).toBe(first.transactionId);
    }
  });

  it("is a conflict when its id was used for another amount", async () => {
    const request = chargeRequest("bri", shop);
    await gateway.createCharge(request);
    const lines = [{ id: "v-2", name: "Topi", priceRupiah: 20_000, quantity: 1 }];
    const other = { ...request, amountRupiah: 20_000, lines, idempotencyKey: "lain" };
    await expect(gateway.createCharge(other)).rejects.toMatchObject({ code: "duplicate" });
    const sameKey = { ...other, idempotencyKey: request.idempotencyKey };
    await expect(gateway.createCharge(sameKey)).rejects.toMatchObject({ code: "rejected" });
  });

  it("says why the gateway refused", async () => {
    const request = { ...chargeRequest("bca", shop), gatewayOrderId: "MARKETPLACE/1763/abcd" };
    await expect(gateway.createCharge(request)).rejects.toMatchObject({
      code: "rejected",
      message: expect.stringContaining("order_id"),
    });
    const stranger = midtransGateway({ serverKeys: ["SB-Mid-server-WRONG"], apiUrl: shop.url() });
    const failure = await stranger.createCharge(chargeRequest("bca", shop)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "unauthorised" });
    expect(String(failure)).not.toContain("WRONG");
  });
});

describe("ending a payment", () => {
  it("expires or cancels what is still open, and refuses what is paid", async () => {
    const [first, second, third] = await Promise.all(
      (["bca", "gopay", "qris"] as const).map(async (channel) => {
        const request = chargeRequest(channel, shop);
        await gateway.createCharge(request);
        return request.gatewayOrderId;
      }),
    );
    expect(await gateway.expire(first ?? "")).toMatchObject({ found: true, state: "expired" });
    expect(await notified(first ?? "", "expire")).toMatchObject({ state: "expired", currency: "IDR" });
    expect(await gateway.cancel(second ?? "")).toMatchObject({ state: "cancelled" });
    expect(await notified(second ?? "", "cancel")).toMatchObject({ state: "cancelled" });
    await shop.play(third ?? "", "pay");
    await expect(gateway.expire(third ?? "")).rejects.toMatchObject({ code: "not_modifiable" });
    await expect(gateway.cancel(third ?? "")).rejects.toMatchObject({ code: "not_modifiable" });
    expect(await gateway.getStatus(third ?? "")).toMatchObject({ state: "paid" });
  });

  it("knows nothing of a payment that was never made", async () => {
    expect(await gateway.getStatus("tidak/pernah ada")).toMatchObject({ found: false, state: "unknown" });
    expect(await gateway.cancel("tidak-ada")).toMatchObject({ found: false });
  });
});

describe("a refund", () => {
  async function paidBy(channel: "gopay" | "shopeepay" | "qris" | "bca") {
    const request = chargeRequest(channel, shop);
    const { transactionId } = await gateway.createCharge(request);
    await shop.play(request.gatewayOrderId, "pay");
    return { id: transactionId, orderId: request.gatewayOrderId };
  }

  it("is made once, however often it is asked for", async () => {
    const { id, orderId } = await paidBy("gopay");
    const part = { refundKey: "rf-001", amountRupiah: 5_000, reason: "Barang kurang" };
    expect(await gateway.refund(id, part)).toMatchObject({ refundKey: "rf-001", amountRupiah: 5_000 });
    expect(await gateway.refund(id, part)).toMatchObject({ refundKey: "rf-001", amountRupiah: 5_000 });
    expect((await gateway.getStatus(id)).refunds).toHaveLength(1);
    const notification = await notified(orderId, "partial_refund");
    expect(notification).toMatchObject({ state: "partly_refunded", refunds: [{ refundKey: "rf-001" }] });

    await expect(gateway.refund(id, { ...part, refundKey: "rf-002", amountRupiah: 10_001 })).rejects.toMatchObject({
      code: "rejected",
    });
    await gateway.refund(id, { ...part, refundKey: "rf-003", amountRupiah: 10_000 });
    expect(await gateway.getStatus(id)).toMatchObject({ state: "refunded" });
  });

  it("is announced twice, the second time with the bank's confirmation", async () => {
    const { id, orderId } = await paidBy("qris");
    await gateway.refund(id, { refundKey: "rf-q", amountRupiah: 15_000, reason: "Batal" });
    const both = await until(() => {
      const found = shop.received.filter(
        (one) => one.fields.order_id === orderId && one.fields.transaction_status === "refund",
      );
      return found.length === 2 && found;
    });
    const readings = both.map((one) => gateway.readNotification(one));
    const confirmed = readings.map((one) => one.ok && one.notification.refunds[0]?.confirmedAt !== undefined);
    expect(confirmed.toSorted()).toEqual([false, true]);
    expect(new Set(readings.map((one) => one.ok && one.notification.dedupeKey)).size).toBe(2);
  });

  it("keeps to what each channel allows", async () => {
    const wallet = await paidBy("shopeepay");
    const part = { refundKey: "rf-s", amountRupiah: 5_000, reason: "Sebagian" };
    await expect(gateway.refund(wallet.id, part)).rejects.toMatchObject({ code: "not_modifiable" });
    expect(await gateway.refund(wallet.id, { ...part, amountRupiah: 15_000 })).toMatchObject({ amountRupiah: 15_000 });
    const bank = await paidBy("bca");
    await expect(gateway.refund(bank.id, part)).rejects.toMatchObject({ code: "not_modifiable" });
  });
});
