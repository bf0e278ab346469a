import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargeRequest } from "../../simulator/test-charges";
import { openTestShop, type TestShop, until } from "../../simulator/test-shop";
import type { GatewayChannel, IncomingNotification, PaymentGateway } from "./gateway";

export type Contract = {
  name: "midtrans" | "xendit";
  channels: readonly GatewayChannel[];
  open: (shop: TestShop, over?: { timeoutMs?: number; badKey?: boolean; extraKeys?: string[] }) => PaymentGateway;
  /** The same reference asked for again: the first charge, or one more that is harmless. */
  repeatedCharge: "same" | "another";
  /** A notification as a stranger would make it, and as one with an older key or token would. */
  forge: (incoming: IncomingNotification) => IncomingNotification;
  signWith: (incoming: IncomingNotification, key: string) => IncomingNotification;
};

/** What the shop relies on, whoever the gateway is. Every adapter passes the same list against the simulator. */
export function gatewayContract(contract: Contract) {
  let shop: TestShop;
  let gateway: PaymentGateway;

  beforeAll(async () => {
    shop = await openTestShop();
    gateway = contract.open(shop);
  });
  afterAll(() => shop.close());

  const wallet = contract.channels.includes("gopay") ? "gopay" : "dana";

  async function charged(channel: GatewayChannel = "bca") {
    const request = chargeRequest(channel, shop);
    const charge = await gateway.createCharge(request);
    return { request, charge, id: charge.transactionId, orderId: request.gatewayOrderId };
  }

  const heard = async (orderId: string, state: string) => {
    const readings = await until(() => {
      const all = shop.received.flatMap((incoming) => {
        const reading = gateway.readNotification(incoming);
        const mine =
          reading.ok && reading.notification.gatewayOrderId === orderId && reading.notification.state === state;
        return mine ? [{ incoming, notification: reading.notification }] : [];
      });
      return all.length > 0 && all;
    });
    const [first] = readings;
    if (!first) throw new Error("nothing was heard");
    return first;
  };

  describe(`${contract.name}: a charge`, () => {
    it.each([...contract.channels])("by %s says how it is paid and is pending", async (channel) => {
      const { request, charge, id } = await charged(channel);
      expect(charge).toMatchObject({ state: "pending", transactionId: expect.any(String) });
      const ways = { va: charge.virtualNumber, ewallet: charge.redirectUrl, qris: charge.qrString };
      if (channel !== "ovo") expect(ways[request.method.channel]).toBeTruthy();
      expect(JSON.stringify(charge)).not.toMatch(/SB-Mid-server|xnd_development/);
      expect(await gateway.getStatus(id)).toMatchObject({
        found: true,
        gatewayOrderId: request.gatewayOrderId,
        transactionId: id,
        state: "pending",
        amountRupiah: 15_000,
        currency: "IDR",
        refunds: [],
      });
    });

    it("lasts as long as was asked", async () => {
      const { request, charge } = await charged("bni");
      expect(Math.abs(charge.expiresAt.getTime() - request.expiresAt.getTime())).toBeLessThan(1_000);
    });

    it("is refused before it is sent when its lines do not add up", async () => {
      const request = { ...chargeRequest("bca", shop), amountRupiah: 15_001 };
      await expect(gateway.createCharge(request)).rejects.toMatchObject({ code: "rejected" });
    });

    it("made twice loses nothing", async () => {
      const { request, id } = await charged("bri");
      const again = await gateway.createCharge(request);
      expect(again.transactionId === id).toBe(contract.repeatedCharge === "same");
      expect(await gateway.getStatus(again.transactionId)).toMatchObject({ gatewayOrderId: request.gatewayOrderId });
    });

    it("is refused with another key, without telling the key", async () => {
      const stranger = contract.open(shop, { badKey: true });
      const failure = await stranger.createCharge(chargeRequest("bca", shop)).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "unauthorised" });
      expect(String(failure)).not.toContain("WRONG");
    });
  });

  describe(`${contract.name}: paid`, () => {
    it.each([...contract.channels])("by %s is heard of and confirmed", async (channel) => {
      const { id, orderId } = await charged(channel);
      await shop.play(id, "pay");
      const { notification } = await heard(orderId, "paid");
      expect(notification).toMatchObject({ transactionId: id, amountRupiah: 15_000, currency: "IDR" });
      const status = await gateway.getStatus(id);
      expect(status).toMatchObject({ state: "paid", amountRupiah: 15_000 });
      expect(status.settledAt).toBeInstanceOf(Date);
    });

    it("F20 with another amount says which amount came in", async () => {
      const { id, orderId } = await charged("bca");
      await shop.play(id, "wrong-amount", { amount: 14_000 });
      expect((await heard(orderId, "paid")).notification.amountRupiah).toBe(14_000);
      expect(await gateway.getStatus(id)).toMatchObject({ state: "paid", amountRupiah: 14_000 });
    });

    it("late, after its expiry, is paid", async () => {
      const { id, orderId } = await charged("bni");
      await shop.play(id, "expire");
      await heard(orderId, "expired");
      await shop.play(id, "late-pay");
      await heard(orderId, "paid");
      expect(await gateway.getStatus(id)).toMatchObject({ state: "paid" });
    });

    it("and a stale message afterwards: the gateway's own word is the later one", async () => {
      const { id, orderId } = await charged("bri");
      await shop.play(id, "out-of-order");
      await heard(orderId, "paid");
      expect(await gateway.getStatus(id)).toMatchObject({ state: "paid" });
    });
  });

  describe(`${contract.name}: an end without money`, () => {
    it("cancels what is open, and says when it is too late", async () => {
      const open = await charged("bca");
      expect(await gateway.cancel(open.id)).toMatchObject({ found: true, state: "cancelled" });
      const paid = await charged("bca");
      await shop.play(paid.id, "pay");
      await expect(gateway.cancel(paid.id)).rejects.toMatchObject({ code: "not_modifiable" });
      await expect(gateway.expire(paid.id)).rejects.toMatchObject({ code: "not_modifiable" });
      expect(await gateway.getStatus(paid.id)).toMatchObject({ state: "paid" });
    });

    it("ends by expire as well", async () => {
      const { id } = await charged("permata");
      expect(["expired", "cancelled"]).toContain((await gateway.expire(id)).state);
    });

    it("is heard of when the gateway ends it: expired, denied", async () => {
      const [one, other] = [await charged("bca"), await charged(wallet)];
      await shop.play(one.id, "expire");
      await heard(one.orderId, "expired");
      expect(await gateway.getStatus(one.id)).toMatchObject({ state: "expired" });
      await shop.play(other.id, "deny");
      await heard(other.orderId, "denied");
      expect(await gateway.getStatus(other.id)).toMatchObject({ state: "denied" });
    });

    it("knows nothing of what was never made", async () => {
      for (const id of ["tidak/pernah ada", "pr-00000000-0000-0000-0000-000000000000"]) {
        expect(await gateway.getStatus(id)).toMatchObject({ found: false, state: "unknown" });
        expect(await gateway.cancel(id)).toMatchObject({ found: false });
      }
    });
  });

  describe(`${contract.name}: a refund`, () => {
    const part = { refundKey: "", amountRupiah: 5_000, reason: "Barang kurang" };

    it("of an e-wallet is made once, however often it is asked for, and never beyond what was paid", async () => {
      const { id, orderId } = await charged(wallet);
      await shop.play(id, "pay");
      const first = { ...part, refundKey: `rf-${orderId}-1` };
      expect(await gateway.refund(id, first)).toMatchObject({ refundKey: first.refundKey, amountRupiah: 5_000 });
      expect(await gateway.refund(id, first)).toMatchObject({ refundKey: first.refundKey, amountRupiah: 5_000 });
      expect(await gateway.getStatus(id)).toMatchObject({
        state: "partly_refunded",
        refunds: [{ amountRupiah: 5_000 }],
      });
      await expect(
        gateway.refund(id, { ...part, refundKey: `rf-${orderId}-2`, amountRupiah: 10_001 }),
      ).rejects.toMatchObject({ code: "rejected" });
      await gateway.refund(id, { ...part, refundKey: `rf-${orderId}-3`, amountRupiah: 10_000 });
      expect(await gateway.getStatus(id)).toMatchObject({ state: "refunded" });
      const { notification } = await heard(orderId, contract.name === "midtrans" ? "refunded" : "partly_refunded");
      expect(notification.transactionId).toBe(id);
      await until(async () => (await gateway.getStatus(id)).refunds.every((one) => one.confirmedAt));
    });

    it("of a virtual account is not possible, and says so", async () => {
      const { id, orderId } = await charged("bca");
      await shop.play(id, "pay");
      await expect(gateway.refund(id, { ...part, refundKey: `rf-${orderId}` })).rejects.toMatchObject({
        code: "not_modifiable",
      });
    });

    it("whose answer is lost is found again and not made twice", async () => {
      const { id, orderId } = await charged("qris");
      await shop.play(id, "pay");
      await shop.mode({ fail5xx: 1, failStage: "after", only: "refund", times: 1 });
      const asked = { ...part, refundKey: `rf-${orderId}` };
      expect(await gateway.refund(id, asked)).toMatchObject({ amountRupiah: 5_000 });
      expect((await gateway.getStatus(id)).refunds).toHaveLength(1);
      await shop.mode({ fail5xx: 0, only: "", times: null });
    });
  });

  describe(`${contract.name}: bad weather`, () => {
    it("a slow gateway is a timeout, one that is down is unavailable, a 5xx as well", async () => {
      const hasty = contract.open(shop, { timeoutMs: 60 });
      const { id } = await charged("bca");
      await shop.mode({ slowMs: 400, only: "status" });
      await expect(hasty.getStatus(id)).rejects.toMatchObject({ code: "timeout" });
      await shop.mode({ slowMs: 0, fail5xx: 1, only: "status" });
      await expect(gateway.getStatus(id)).rejects.toMatchObject({ code: "unavailable" });
      await shop.mode({ fail5xx: 0, down: true, only: "" });
      await expect(gateway.getStatus(id)).rejects.toMatchObject({ code: "unavailable" });
      await shop.mode({ down: false });
      expect(await gateway.getStatus(id)).toMatchObject({ state: "pending" });
    });

    it("D-22 a charge whose answer is lost can be asked for again, and the order is paid once", async () => {
      const request = chargeRequest("bni", shop);
      await shop.mode({ fail5xx: 1, failStage: "after", only: "charge", times: 1 });
      const charge = await gateway.createCharge(request).catch(() => gateway.createCharge(request));
      await shop.mode({ fail5xx: 0, only: "", times: null });
      await shop.play(charge.transactionId, "pay");
      expect((await heard(request.gatewayOrderId, "paid")).notification.transactionId).toBe(charge.transactionId);
    });
  });

  describe(`${contract.name}: a notification`, () => {
    it("F17 is believed with the key, an older key during rotation, and nothing else", async () => {
      const { id, orderId } = await charged("bca");
      await shop.play(id, "pay");
      const { incoming } = await heard(orderId, "paid");
      expect(gateway.readNotification(contract.forge(incoming))).toEqual({ ok: false, reason: "signature" });
      const rotated = contract.signWith(incoming, "OLD-KEY");
      expect(gateway.readNotification(rotated)).toEqual({ ok: false, reason: "signature" });
      const rotating = contract.open(shop, { extraKeys: ["OLD-KEY"] });
      expect(rotating.readNotification(rotated)).toMatchObject({ ok: true });
      expect(rotating.readNotification(incoming)).toMatchObject({ ok: true });
    });

    it("F2 repeated is the same one; another is another", async () => {
      const { id, orderId } = await charged("bca");
      await shop.play(id, "pay");
      const first = await heard(orderId, "paid");
      await shop.play(id, "duplicate", { times: 2 });
      const all = await until(() => {
        const mine = shop.received.filter(({ rawBody }) => rawBody === first.incoming.rawBody);
        return mine.length >= 3 && mine;
      });
      const keys = all.map((one) => {
        const reading = gateway.readNotification(one);
        return reading.ok ? reading.notification.dedupeKey : "";
      });
      expect(new Set(keys)).toEqual(new Set([first.notification.dedupeKey]));
    });

    it("F18 that lies is told apart by asking: the gateway does not agree", async () => {
      const { id, orderId } = await charged("bca");
      await shop.play(id, "altered-status");
      await heard(orderId, "paid");
      expect(await gateway.getStatus(id)).toMatchObject({ state: "pending" });
    });

    it.each(["", "null", "[]", "{}", "{", '{"event":"payment.capture","data":{}}'])("of %j is refused", (rawBody) => {
      const received = shop.received.at(-1);
      const reading = gateway.readNotification({ rawBody, headers: received?.headers ?? new Headers() });
      expect(reading.ok).toBe(false);
    });
  });
}
