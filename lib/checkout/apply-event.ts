import { keptDb, type Tx } from "@/db/client";
import type { Gateway } from "@/lib/auth/actors";
import { closeEvent, type PaymentEvent } from "@/lib/payments/event-rows";
import type { GatewayState, GatewayStatus, PaymentGateway } from "@/lib/payments/gateway";
import { hasPayment, lockPayment, type Payment } from "@/lib/payments/payment-rows";
import { type Applied, agrees, applyInvoice, applyStatus, hasMovedOn } from "./apply-status";
import { type Change, changesBetween, readTouched } from "./payment-changes";

// A gateway may say a thing a moment before its own records do.
const patience = 5;

/** What has to be asked before the transaction; null where nothing has. */
export async function askAbout(gateway: PaymentGateway, event: PaymentEvent): Promise<GatewayStatus | null> {
  const asks = event.state !== "pending" && (await hasPayment(keptDb, event.gatewayOrderId));
  return asks ? gateway.getStatus(event.transactionId ?? event.gatewayOrderId) : null;
}

/** Applies a locked event, and writes down what became of it and which rows it changed. */
export async function applyEvent(
  tx: Tx,
  actor: Gateway,
  event: PaymentEvent,
  status: GatewayStatus | null,
  at: Date,
): Promise<Applied & { changes: Change[] }> {
  const payment = await lockPayment(tx, event.gatewayOrderId);
  const before = payment && (await readTouched(tx, payment.checkoutId));
  const result: Applied = payment
    ? await applyTo(tx, actor, payment, event, status, at)
    : { status: "yatim", reason: "orphan" };
  const changes = before && payment ? changesBetween(before, await readTouched(tx, payment.checkoutId)) : [];
  await closeEvent(tx, event.id, { ...result, changes, at });
  return { ...result, changes };
}

async function applyTo(
  tx: Tx,
  actor: Gateway,
  payment: Payment,
  event: PaymentEvent,
  status: GatewayStatus | null,
  at: Date,
): Promise<Applied> {
  if (event.state === "pending") return applyInvoice(tx, actor, payment, event, at);
  if (!status) return { status: "yatim", reason: "orphan" };
  if (!status.found || status.gatewayOrderId !== payment.gatewayOrderId) {
    return { status: "ditinjau", reason: "unknown_to_gateway" };
  }
  const context = { raw: event.payload, at };
  if (agrees(event.state, status.state)) return applyStatus(tx, actor, payment, status, context);
  if (hasMovedOn(event.state as GatewayState, status.state)) {
    const result = await applyStatus(tx, actor, payment, status, context);
    return result.status === "diabaikan" ? { ...result, reason: "overtaken" } : result;
  }
  return { status: event.attempts + 1 < patience ? "diterima" : "ditinjau", reason: "gateway_disagrees" };
}
