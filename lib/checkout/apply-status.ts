import type { Tx } from "@/db/client";
import type { Gateway, System } from "@/lib/auth/actors";
import { recordInvoice } from "@/lib/orders/record-payment";
import type { EventReason } from "@/lib/payments/event-reason";
import type { PaymentEvent } from "@/lib/payments/event-rows";
import type { GatewayState, GatewayStatus } from "@/lib/payments/gateway";
import { isClosing, movePayment, type Payment } from "@/lib/payments/payment-rows";
import { findRefund } from "@/lib/payments/refund-rows";
import { applyReceipt } from "./apply-receipt";
import { giveUpCheckout } from "./give-up-checkout";
import { reversePayment } from "./reverse-payment";
import { confirmRefund, noteRefundSent } from "./settle-refund";

type Actor = Gateway | System;
export type Applied = { status: PaymentEvent["status"]; reason: EventReason };

/** What the gateway itself says about an attempt, as far as it concerns us: the table of docs/payments.md. */
export async function applyStatus(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  status: GatewayStatus,
  { raw, at }: { raw: string; at: Date },
): Promise<Applied> {
  switch (status.state) {
    case "paid":
      return applyReceipt(tx, actor, payment, {
        transactionId: status.transactionId,
        amount: status.amountRupiah,
        currency: status.currency,
        paidAt: status.settledAt ?? at,
        raw,
        at,
      });
    case "expired":
    case "cancelled":
    case "denied":
      return applyLoss(tx, actor, payment, status, { raw, at });
    case "refunded":
    case "partly_refunded":
      return applyRefunds(tx, actor, payment, status, at);
    default:
      return { status: "ditinjau", reason: "needs_person" };
  }
}

async function applyLoss(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  status: GatewayStatus,
  { raw, at }: { raw: string; at: Date },
): Promise<Applied> {
  // Another transaction of the same reference came to nothing; this one lives on.
  if (payment.transactionId !== null && payment.transactionId !== status.transactionId) {
    return { status: "diabaikan", reason: "nothing_open" };
  }
  // Only a denial undoes a settlement; an expiry after the money is a message out of order (F11).
  if (payment.status === "dibayar" && status.state === "denied") {
    return (await reversePayment(tx, actor, payment, { at, raw }))
      ? { status: "diterapkan", reason: "reversed" }
      : { status: "ditinjau", reason: "needs_person" };
  }
  // The buyer changes the method; the attempt that follows tells what becomes of the checkout.
  if (isClosing(payment, at)) return { status: "diabaikan", reason: "method_changed" };
  // A denial ends the attempt, not the purchase: the buyer may try again while the goods are held (D-22).
  if (status.state === "denied") {
    const failed = await movePayment(tx, actor, payment.id, {
      from: ["diminta", "menunggu"],
      to: "gagal",
      at,
      response: raw,
    });
    return failed
      ? { status: "diterapkan", reason: "attempt_failed" }
      : { status: "diabaikan", reason: "nothing_open" };
  }
  const as = status.state === "expired" ? undefined : "cancelled";
  const gone = await giveUpCheckout(tx, actor, payment, { event: "expired", as, at, response: raw });
  return gone ? { status: "diterapkan", reason: "given_up" } : { status: "diabaikan", reason: "nothing_open" };
}

// The gateway tells of a refund twice, when it is made and when it has arrived; one we did not ask for is for a person.
async function applyRefunds(tx: Tx, actor: Actor, payment: Payment, status: GatewayStatus, at: Date): Promise<Applied> {
  let changed = false;
  for (const one of status.refunds) {
    const refund = await findRefund(tx, one.refundKey);
    if (!refund || refund.paymentId !== payment.id) return { status: "ditinjau", reason: "refund_unknown" };
    const { confirmedAt } = one;
    const did = confirmedAt
      ? await confirmRefund(tx, actor, refund, payment, { confirmedAt, at })
      : await noteRefundSent(tx, actor, refund.id, at);
    if (did) changed = true;
  }
  if (status.refunds.length === 0) return { status: "ditinjau", reason: "refund_unknown" };
  return changed ? { status: "diterapkan", reason: "refund_noted" } : { status: "diabaikan", reason: "known" };
}

/** The seed's "webhook invoicing": says what the charge's answer said, or says it first (D-22). */
export async function applyInvoice(
  tx: Tx,
  actor: Actor,
  payment: Payment,
  event: Pick<PaymentEvent, "payload" | "transactionId">,
  at: Date,
): Promise<Applied> {
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

const undecided: GatewayState[] = ["pending", "unknown", "challenged"];
const refunding: GatewayState[] = ["refunded", "partly_refunded"];

/** Whether the gateway's own word may stand in for a notification that says something else: it has moved on since. */
export const hasMovedOn = (said: GatewayState, status: GatewayState) =>
  !undecided.includes(status) && !(said === "paid" && refunding.includes(status));

export const agrees = (said: string, status: GatewayState) =>
  said === status || (refunding.some((one) => one === said) && refunding.includes(status));
