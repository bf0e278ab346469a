import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { transactions } from "@/db/schema/ledger";
import { type Actor, actorId } from "@/lib/auth/actors";

/** The line of a store's list carries the id of its withdrawal, so that each has exactly one. */
type Row = { id: string; storeId: string; amount: number; fee: number };

const codeOf = (id: string) => `WD-${id.slice(-8).toUpperCase()}`;

function row(actor: Actor, storeId: string, at: Date) {
  const by = actorId(actor);
  return { marketplaceStoreId: storeId, createdBy: by, updatedBy: by, createdAt: at, updatedAt: at };
}

/** Asked for: pending until the bank has it. */
export async function recordWithdrawal(tx: Tx, actor: Actor, { id, storeId, amount, fee }: Row, at: Date) {
  await tx.insert(transactions).values({
    ...row(actor, storeId, at),
    id,
    type: "penarikan",
    amount: fee - amount,
    description: `Penarikan ${codeOf(id)}`,
    status: "pending",
  });
}

export async function completeWithdrawalRow(tx: Tx, actor: Actor, { id, storeId, fee }: Row, at: Date) {
  await move(tx, actor, id, "pending", "completed", at);
  if (fee === 0) return;
  await tx.insert(transactions).values({
    ...row(actor, storeId, at),
    type: "biaya",
    amount: -fee,
    description: `Biaya penarikan ${codeOf(id)}`,
    status: "completed",
  });
}

export const dropWithdrawalRow = (tx: Tx, actor: Actor, id: string, to: "cancelled" | "failed", at: Date) =>
  move(tx, actor, id, "pending", to, at);

/** The bank sent it back: the line counts no more, and the fee comes back as a line of its own (D-07). */
export async function reverseWithdrawalRow(tx: Tx, actor: Actor, { id, storeId, fee }: Row, at: Date) {
  await move(tx, actor, id, "completed", "reversed", at);
  if (fee === 0) return;
  await tx.insert(transactions).values({
    ...row(actor, storeId, at),
    type: "biaya",
    amount: fee,
    description: `Biaya penarikan ${codeOf(id)} kembali`,
    status: "completed",
  });
}

/** What two people adjusted by hand, as the store's list tells it. */
export async function recordAdjustment(
  tx: Tx,
  actor: Actor,
  adjustment: { storeId: string; amount: number; reason: string },
  at: Date,
) {
  await tx.insert(transactions).values({
    ...row(actor, adjustment.storeId, at),
    type: "penyesuaian",
    amount: adjustment.amount,
    description: adjustment.reason,
    status: "completed",
  });
}

async function move(
  tx: Tx,
  actor: Actor,
  id: string,
  from: "pending" | "completed",
  to: "completed" | "cancelled" | "failed" | "reversed",
  at: Date,
) {
  await tx
    .update(transactions)
    .set({ status: to, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(transactions.id, id), eq(transactions.type, "penarikan"), inArray(transactions.status, [from])));
}
