import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { record } from "@/lib/audit/record";
import type { Gateway, System } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { suspenseLines, suspenseOutLines } from "@/lib/ledger/templates";
import type { Payment } from "@/lib/payments/payment-rows";
import type { Receipt } from "./settle-payment";

/** Money that buys nothing any more, or was paid twice, becomes the buyer's wallet balance at once (D-54, D-55). */
export async function keepForBuyer(tx: Tx, actor: Gateway | System, payment: Payment, receipt: Receipt) {
  const held = await holdInSuspense(tx, actor, payment, receipt);
  const memberUuid = await buyerOfCheckout(tx, payment.checkoutId);
  if (!held || !memberUuid) return;
  await postJournal(tx, actor, {
    key: suspenseOutKey(payment.gateway, receipt.transactionId),
    kind: "suspense_to_wallet",
    refType: "payment",
    refId: payment.id,
    occurredAt: receipt.at,
    lines: suspenseOutLines({ wallet: { memberUuid, amount: receipt.amount } }),
  });
  await record(tx, actor, {
    action: "payment.returned_to_wallet",
    subjectType: "payment",
    subjectId: payment.id,
    after: { amount: receipt.amount, transactionId: receipt.transactionId },
  });
}

/** Money that nobody can place yet: kept apart, seen, and explained by its own journal. */
export function holdInSuspense(tx: Tx, actor: Gateway | System, payment: Payment, receipt: Receipt): Promise<boolean> {
  return postJournal(tx, actor, {
    key: suspenseKey(payment.gateway, receipt.transactionId),
    kind: "suspense",
    refType: "payment",
    refId: payment.id,
    occurredAt: receipt.paidAt,
    lines: suspenseLines(payment.gateway, receipt.amount),
  });
}

export const suspenseKey = (gateway: string, transactionId: string) => `suspense:${gateway}:${transactionId}`;

/** One key for every way out: what came in once leaves once. */
export const suspenseOutKey = (gateway: string, transactionId: string) => `suspense-out:${gateway}:${transactionId}`;

export async function buyerOfCheckout(tx: Tx, checkoutId: string): Promise<string | null> {
  const [checkout] = await tx
    .select({ memberUuid: checkouts.memberUuid })
    .from(checkouts)
    .where(eq(checkouts.id, checkoutId));
  return checkout?.memberUuid ?? null;
}
