import type { Tx } from "@/db/client";
import type { Gateway, Osa, System } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { refundConfirmedLines, refundFailedLines } from "@/lib/ledger/refund-templates";
import type { Payment } from "@/lib/payments/payment-rows";
import { moveRefund, type Refund } from "@/lib/payments/refund-rows";
import { tell } from "@/lib/platform/tell";
import { buyerOfCheckout } from "./keep-for-buyer";

type Actor = Gateway | System | Osa;

const open = ["diminta", "diproses"] as const;

/** The gateway took the order to give the money back; that it arrived is said later (F29). */
export const noteRefundSent = (tx: Tx, actor: Actor, refundId: string, at: Date) =>
  moveRefund(tx, actor, refundId, { from: ["diminta"], to: "diproses", at, lastError: null });

/** The money is back where it came from: posted once, whoever says it and however often. */
export async function confirmRefund(
  tx: Tx,
  actor: Actor,
  refund: Refund,
  payment: Payment,
  { confirmedAt, at }: { confirmedAt: Date; at: Date },
): Promise<boolean> {
  const moved = await moveRefund(tx, actor, refund.id, { from: open, to: "selesai", at, confirmedAt, lastError: null });
  if (!moved) return false;
  if (refund.marketplaceOrderId) await tell(tx, "refund.arrived", refund.id);
  return postJournal(tx, actor, {
    key: `refund:${refund.refundKey}`,
    kind: "refund_confirmed",
    refType: refund.marketplaceOrderId ? "order" : "payment",
    refId: refund.marketplaceOrderId ?? payment.id,
    occurredAt: confirmedAt,
    lines: refundConfirmedLines(payment.gateway, refund.amount - refund.walletAmount),
  });
}

/** The gateway will not: the buyer has the money as wallet balance at once. */
export async function refundToWallet(
  tx: Tx,
  actor: Actor,
  refund: Refund,
  payment: Payment,
  { why, at }: { why: string; at: Date },
) {
  const moved = await moveRefund(tx, actor, refund.id, { from: open, to: "gagal", at, lastError: why.slice(0, 200) });
  const memberUuid = await buyerOfCheckout(tx, payment.checkoutId);
  if (!moved || !memberUuid) return;
  if (refund.marketplaceOrderId) await tell(tx, "refund.arrived", refund.id);
  await postJournal(tx, actor, {
    key: `refund-wallet:${refund.refundKey}`,
    kind: "refund_to_wallet",
    refType: refund.marketplaceOrderId ? "order" : "payment",
    refId: refund.marketplaceOrderId ?? payment.id,
    occurredAt: at,
    lines: refundFailedLines(payment.gateway, memberUuid, refund.amount - refund.walletAmount),
  });
}
