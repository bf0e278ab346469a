import { createHash } from "node:crypto";
import type { GatewayStatus, Notification, PaymentGateway } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";

/**
 * Answers the charges of the demo's past: days that are over cannot be lived through at the real gateway or at the
 * simulator. Orders that are still to be paid are charged there, by the worker, like any other.
 */
export function pastGateway() {
  const known = new Map<string, GatewayStatus>();
  const statusOf = (id: string): GatewayStatus => {
    const status = known.get(id);
    if (!status) throw new Error(`no charge ${id} in the demo`);
    return status;
  };
  const move = (id: string, state: GatewayStatus["state"]) => {
    const status = { ...statusOf(id), state, settledAt: state === "paid" ? now() : undefined };
    known.set(status.gatewayOrderId, status);
    known.set(status.transactionId, status);
    return status;
  };
  const gateway: PaymentGateway = {
    name: "midtrans",
    createCharge: async ({ gatewayOrderId, amountRupiah, expiresAt, method }) => {
      const transactionId = `demo-${createHash("sha256").update(gatewayOrderId).digest("hex").slice(0, 24)}`;
      const raw = JSON.stringify({
        order_id: gatewayOrderId,
        transaction_id: transactionId,
        transaction_status: "pending",
      });
      const status: GatewayStatus = {
        found: true,
        transactionId,
        gatewayOrderId,
        state: "pending",
        amountRupiah,
        currency: "IDR",
        refunds: [],
        raw,
      };
      known.set(gatewayOrderId, status);
      known.set(transactionId, status);
      const digits = BigInt(`0x${createHash("sha256").update(transactionId).digest("hex").slice(0, 12)}`).toString();
      return {
        request: JSON.stringify({ transaction_details: { order_id: gatewayOrderId, gross_amount: amountRupiah } }),
        response: raw,
        transactionId,
        state: "pending",
        virtualNumber: method.channel === "va" ? digits.padStart(15, "8").slice(0, 15) : undefined,
        expiresAt,
      };
    },
    getStatus: async (id) => statusOf(id),
    cancel: async (id) => move(id, "cancelled"),
    expire: async (id) => move(id, "expired"),
    refund: async (_, { refundKey, amountRupiah }) => ({ refundKey, amountRupiah, raw: "{}" }),
    readNotification: () => ({ ok: false, reason: "malformed" }),
  };
  const pay = (gatewayOrderId: string): Notification => {
    const { transactionId, amountRupiah, currency, refunds, state } = move(gatewayOrderId, "paid");
    return {
      gateway: "midtrans",
      dedupeKey: `${transactionId}:paid`,
      gatewayOrderId,
      transactionId,
      state,
      amountRupiah,
      currency,
      refunds,
      occurredAt: now(),
      raw: JSON.stringify({
        order_id: gatewayOrderId,
        transaction_id: transactionId,
        transaction_status: "settlement",
      }),
    };
  };
  return { gateway, pay };
}
