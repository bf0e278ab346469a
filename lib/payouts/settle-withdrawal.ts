import type { Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actors";
import { postJournal } from "@/lib/ledger/post-journal";
import { completeWithdrawalRow, dropWithdrawalRow, reverseWithdrawalRow } from "@/lib/ledger/record-withdrawal";
import { withdrawalBackLines, withdrawalPaidLines, withdrawalReversedLines } from "@/lib/ledger/withdrawal-templates";
import { tell } from "@/lib/platform/tell";
import { countWithdrawal } from "@/lib/stores/count-withdrawal";
import { moveWithdrawal, ownerOf, type Withdrawal } from "./withdrawal-rows";

type Paid = {
  at: Date;
  paidAt: Date;
  method: "manual" | "xendit";
  cost?: number;
  reference?: string;
  proofUrl?: string;
};

/** The bank has the money: the one place where a withdrawal becomes paid, whoever says so and however often. */
export async function settleWithdrawal(tx: Tx, actor: Actor, one: Withdrawal, paid: Paid): Promise<boolean> {
  const { at, paidAt, method, cost = 0, reference, proofUrl } = paid;
  const details = { at, paidAt, method, payoutCost: cost };
  const proof = { ...(reference && { payoutReference: reference }), ...(proofUrl && { proofUrl }) };
  if (!(await moveWithdrawal(tx, actor, one.id, "paid", { ...details, ...proof }))) return false;
  await post(tx, actor, one, "wdok", "withdrawal_paid", paidAt, withdrawalPaidLines(ownerOf(one), { ...one, cost }));
  if (one.marketplaceStoreId) {
    await completeWithdrawalRow(tx, actor, rowOf(one, one.marketplaceStoreId), at);
    await countWithdrawal(tx, one.marketplaceStoreId, one.amount);
  }
  await note(tx, actor, one, "paid", { method, reference, cost });
  await tell(tx, "withdrawal.paid", one.id);
  return true;
}

/** It will not be paid: called off, refused or failed. The owner has it all again. */
export async function giveWithdrawalBack(
  tx: Tx,
  actor: Actor,
  one: Withdrawal,
  event: "called_off" | "refused" | "failed",
  { at, reason }: { at: Date; reason?: string },
): Promise<boolean> {
  if (!(await moveWithdrawal(tx, actor, one.id, event, { at, ...(reason && { reason }) }))) return false;
  await post(tx, actor, one, "wdrej", "withdrawal_returned", at, withdrawalBackLines(ownerOf(one), one.amount));
  const to = event === "failed" ? "failed" : "cancelled";
  if (one.marketplaceStoreId) await dropWithdrawalRow(tx, actor, one.id, to, at);
  await note(tx, actor, one, event, { reason }, reason);
  // Who calls it off knows already.
  if (event !== "called_off") await tell(tx, event === "refused" ? "withdrawal.rejected" : "withdrawal.failed", one.id);
  return true;
}

/** The bank sent it back after it was paid (F32). */
export async function reverseWithdrawal(
  tx: Tx,
  actor: Actor,
  one: Withdrawal,
  { at, reason }: { at: Date; reason: string },
): Promise<boolean> {
  if (!(await moveWithdrawal(tx, actor, one.id, "reversed", { at, reason }))) return false;
  const lines = withdrawalReversedLines(ownerOf(one), { ...one, cost: one.payoutCost });
  await post(tx, actor, one, "wdrev", "withdrawal_reversed", at, lines);
  if (one.marketplaceStoreId) {
    await reverseWithdrawalRow(tx, actor, rowOf(one, one.marketplaceStoreId), at);
    await countWithdrawal(tx, one.marketplaceStoreId, -one.amount);
  }
  await note(tx, actor, one, "reversed", {}, reason);
  await tell(tx, "withdrawal.failed", one.id);
  return true;
}

const rowOf = ({ id, amount, fee }: Withdrawal, storeId: string) => ({ id, storeId, amount, fee });

async function post(
  tx: Tx,
  actor: Actor,
  one: Withdrawal,
  prefix: string,
  kind: string,
  occurredAt: Date,
  lines: ReturnType<typeof withdrawalPaidLines>,
) {
  const ref = { refType: "withdrawal", refId: one.id };
  const posted = await postJournal(tx, actor, { key: `${prefix}:${one.id}`, kind, ...ref, occurredAt, lines });
  if (!posted) throw new Error(`withdrawal ${one.id} was posted before it moved`);
}

const note = (tx: Tx, actor: Actor, one: Withdrawal, what: string, after: Record<string, unknown>, reason?: string) =>
  record(tx, actor, {
    action: `withdrawal.${what}`,
    subjectType: "withdrawal",
    subjectId: one.id,
    before: { status: one.status },
    after: { amount: one.amount, fee: one.fee, ...after },
    reason,
  });
