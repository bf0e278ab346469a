import { db, type Tx } from "@/db/client";
import type { Gateway } from "@/lib/auth/actors";
import { recordInvoice } from "@/lib/orders/record-payment";
import type { EventReason } from "@/lib/payments/event-reason";
import { closeEvent, lockOpenEvent, type PaymentEvent, readEvent } from "@/lib/payments/event-rows";
import type { GatewayStatus, PaymentGateway } from "@/lib/payments/gateway";
import { hasPayment, lockPayment, movePayment, type Payment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { applyReceipt } from "./apply-receipt";
import { giveUpCheckout } from "./give-up-checkout";

type Result = { status: PaymentEvent["status"]; reason: EventReason };

// A gateway may say a thing a moment before its own records do.
const patience = 5;

/**
 * Applies one event of the inbox, once. Where money would move, or an order would be lost, the gateway is asked first,
 * outside the transaction: the signature of a notification proves less than it seems.
 */
export async function applyPaymentEvent(gateway: PaymentGateway, eventId: number): Promise<Result | null> {
  const event = await readEvent(db, eventId);
  if (!event || !["diterima", "yatim"].includes(event.status)) return null;
  const actor: Gateway = { kind: "gateway", name: gateway.name };
  const asksFirst = event.state !== "pending" && (await hasPayment(db, event.gatewayOrderId));
  const status = asksFirst ? await gateway.getStatus(event.transactionId ?? event.gatewayOrderId) : null;
  return db.transaction(async (tx) => {
    const open = await lockOpenEvent(tx, eventId);
    if (!open) return null;
    const at = now();
    const payment = await lockPayment(tx, open.gatewayOrderId);
    const result: Result = payment
      ? await applyTo(tx, actor, payment, open, status, at)
      : { status: "yatim", reason: "orphan" };
    await closeEvent(tx, eventId, { ...result, at });
    return result;
  });
}

async function applyTo(
  tx: Tx,
  actor: Gateway,
  payment: Payment,
  event: PaymentEvent,
  status: GatewayStatus | null,
  at: Date,
): Promise<Result> {
  if (event.state === "pending") return applyPending(tx, actor, payment, event, at);
  if (!status) return { status: "yatim", reason: "orphan" };
  if (!status.found || status.gatewayOrderId !== payment.gatewayOrderId) {
    return { status: "ditinjau", reason: "unknown_to_gateway" };
  }
  if (status.state !== event.state) {
    return { status: event.attempts + 1 < patience ? "diterima" : "ditinjau", reason: "gateway_disagrees" };
  }
  switch (status.state) {
    case "paid":
      return applyReceipt(tx, actor, payment, {
        transactionId: status.transactionId,
        amount: status.amountRupiah,
        currency: status.currency,
        paidAt: status.settledAt ?? at,
        raw: event.payload,
        at,
      });
    case "expired":
    case "cancelled":
    case "denied": {
      const as = status.state === "expired" ? undefined : "cancelled";
      const gone = await giveUpCheckout(tx, actor, payment, { event: "expired", as, at, response: event.payload });
      return gone ? { status: "diterapkan", reason: "given_up" } : { status: "diabaikan", reason: "nothing_open" };
    }
    default:
      return { status: "ditinjau", reason: "needs_person" };
  }
}

// The seed's "webhook invoicing": says what the charge's answer said, or says it first (D-22).
async function applyPending(tx: Tx, actor: Gateway, payment: Payment, event: PaymentEvent, at: Date): Promise<Result> {
  const moved = await movePayment(tx, actor, payment.id, {
    from: ["diminta"],
    to: "menunggu",
    at,
    transactionId: event.transactionId,
    response: event.payload,
  });
  if (!moved) return { status: "diabaikan", reason: "invoice_known" };
  await recordInvoice(
    tx,
    actor,
    payment.checkoutId,
    { response: event.payload, transactionId: event.transactionId ?? "", expiresAt: payment.expiresAt },
    at,
  );
  return { status: "diterapkan", reason: "invoice_open" };
}
