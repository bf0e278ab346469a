import type { Tx } from "@/db/client";
import type { Gateway, System } from "@/lib/auth/actors";
import { countUnpaid, movePaymentState } from "@/lib/orders/record-payment";
import { orderStatus } from "@/lib/orders/status";
import type { EventReason } from "@/lib/payments/event-reason";
import { dropOtherAttempts, movePayment, type Payment } from "@/lib/payments/payment-rows";
import { holdInSuspense, keepForBuyer } from "./keep-for-buyer";
import { givenUp, reviveCheckout } from "./revive-checkout";
import { open, type Receipt, settlePayment } from "./settle-payment";

export type ReceiptResult = { status: "diterapkan" | "diabaikan" | "ditinjau"; reason: EventReason };

/** What money that the gateway confirms means for the attempt it was paid on, whatever state that is in (D-54, D-55). */
export async function applyReceipt(
  tx: Tx,
  actor: Gateway | System,
  payment: Payment,
  receipt: Receipt,
): Promise<ReceiptResult> {
  if (receipt.amount !== payment.amount || receipt.currency !== "IDR") return quarantine(tx, actor, payment, receipt);
  switch (payment.status) {
    case "diminta":
    case "menunggu":
      await settlePayment(tx, actor, payment, receipt);
      return { status: "diterapkan", reason: "paid" };
    case "kedaluwarsa":
    case "dibatalkan":
    case "gagal":
      if (await settleStillOpen(tx, actor, payment, receipt)) return { status: "diterapkan", reason: "paid" };
      if (await reviveCheckout(tx, actor, payment, receipt))
        return { status: "diterapkan", reason: "paid_late_revived" };
      await movePayment(tx, actor, payment.id, {
        from: givenUp,
        to: "dikembalikan",
        at: receipt.at,
        paidAt: receipt.paidAt,
      });
      await keepForBuyer(tx, actor, payment, receipt);
      return { status: "diterapkan", reason: "paid_late_wallet" };
    default:
      if (payment.transactionId === receipt.transactionId) return { status: "diabaikan", reason: "known" };
      await keepForBuyer(tx, actor, payment, receipt);
      return { status: "diterapkan", reason: "paid_twice_wallet" };
  }
}

// The attempt failed or gave way to another, but its orders still wait: the money is theirs, and no other is asked for.
async function settleStillOpen(tx: Tx, actor: Gateway | System, payment: Payment, receipt: Receipt): Promise<boolean> {
  if ((await countUnpaid(tx, payment.checkoutId)) === 0) return false;
  await dropOtherAttempts(tx, actor, payment, receipt.at);
  return settlePayment(tx, actor, payment, receipt, { ...open, payment: givenUp });
}

// Another amount than was asked for is nobody's to guess about: the money is kept apart and a person looks (D-55).
async function quarantine(tx: Tx, actor: Gateway | System, payment: Payment, receipt: Receipt): Promise<ReceiptResult> {
  // What is not rupiah has no place in a ledger of rupiah; the event keeps it.
  if (receipt.currency === "IDR") {
    const held = await holdInSuspense(tx, actor, payment, receipt);
    if (!held) return { status: "diabaikan", reason: "known" };
  }
  const moved = await movePayment(tx, actor, payment.id, {
    from: open.payment,
    to: "ditinjau",
    at: receipt.at,
    response: receipt.raw,
  });
  if (moved) {
    await movePaymentState(tx, actor, payment.checkoutId, {
      from: [orderStatus.requestInvoice, orderStatus.unpaid],
      to: orderStatus.needsReview,
      at: receipt.at,
      response: receipt.raw,
    });
  }
  return {
    status: "ditinjau",
    reason: "amount_differs",
  };
}
