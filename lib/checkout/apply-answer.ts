import type { Tx } from "@/db/client";
import type { Gateway, System } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { GatewayStatus } from "@/lib/payments/gateway";
import { lockPaymentById } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { applyStatus } from "./apply-status";

/** What the gateway said when it was asked about an attempt: where it knows better than we do, that happens now. */
export async function applyAnswer(tx: Tx, actor: Gateway | System, paymentId: string, status: GatewayStatus) {
  const payment = await lockPaymentById(tx, paymentId);
  if (!payment) return;
  const at = now();
  if (!status.found) {
    // A charge that never reached the gateway is asked for once more while there is time to pay it.
    if (payment.status === "diminta" && payment.expiresAt > at) await enqueue(tx, "payment.request", { paymentId });
    return;
  }
  if (status.gatewayOrderId !== payment.gatewayOrderId || status.state === "pending") return;
  await applyStatus(tx, actor, payment, status, { raw: status.raw, at });
}
