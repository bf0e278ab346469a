import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { record } from "@/lib/audit/record";
import type { Gateway, System } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { suspenseLines, suspenseToWalletLines } from "@/lib/ledger/templates";
import type { Payment } from "@/lib/payments/payment-rows";
import type { Receipt } from "./settle-payment";

/** Money that buys nothing any more, or was paid twice, becomes the buyer's wallet balance at once (D-54, D-55). */
export async function keepForBuyer(tx: Tx, actor: Gateway | System, payment: Payment, receipt: Receipt) {
  const key = `${payment.gateway}:${receipt.transactionId}`;
  const held = await holdInSuspense(tx, actor, payment, receipt);
  const [checkout] = await tx
    .select({ memberUuid: checkouts.memberUuid })
    .from(checkouts)
    .where(eq(checkouts.id, payment.checkoutId));
  if (!held || !checkout) return;
  await postJournal(tx, actor, {
    key: `suspense-wallet:${key}`,
    kind: "suspense_to_wallet",
    refType: "payment",
    refId: payment.id,
    occurredAt: receipt.at,
    lines: suspenseToWalletLines(checkout.memberUuid, receipt.amount),
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
    key: `suspense:${payment.gateway}:${receipt.transactionId}`,
    kind: "suspense",
    refType: "payment",
    refId: payment.id,
    occurredAt: receipt.paidAt,
    lines: suspenseLines(payment.gateway, receipt.amount),
  });
}
