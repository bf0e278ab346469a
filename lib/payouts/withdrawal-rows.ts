import { and, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { withdrawals } from "@/db/schema/payouts";
import { type Actor, actorId } from "@/lib/auth/actors";
import type { WithdrawalOwner } from "@/lib/ledger/withdrawal-templates";
import { type WithdrawalEvent, withdrawalMoves } from "./status";

export type Withdrawal = typeof withdrawals.$inferSelect;

export const payoutReferenceOf = (id: string) => `wd-${id}`;

export function ownerOf({ marketplaceStoreId, memberUuid }: Withdrawal): WithdrawalOwner {
  if (marketplaceStoreId) return { storeId: marketplaceStoreId };
  if (memberUuid) return { memberUuid };
  throw new Error("a withdrawal belongs to a store or a member");
}

export async function readWithdrawal(reader: Db | Tx, id: string): Promise<Withdrawal | null> {
  const [row] = await reader.select().from(withdrawals).where(eq(withdrawals.id, id));
  return row ?? null;
}

export async function lockWithdrawal(tx: Tx, id: string): Promise<Withdrawal | null> {
  const [row] = await tx.select().from(withdrawals).where(eq(withdrawals.id, id)).for("no key update");
  return row ?? null;
}

type Details = Partial<
  Pick<
    Withdrawal,
    | "approvedBy"
    | "approvedAt"
    | "secondApprovedBy"
    | "secondApprovedAt"
    | "method"
    | "payoutReference"
    | "payoutCost"
    | "proofUrl"
    | "reason"
    | "paidAt"
  >
>;

/** Moves a withdrawal that stands where the event starts; answers whether it did, so that who comes second does nothing. */
export async function moveWithdrawal(
  tx: Tx,
  actor: Actor,
  id: string,
  event: WithdrawalEvent,
  { at, ...details }: Details & { at: Date },
): Promise<boolean> {
  const { from, to } = withdrawalMoves[event];
  const moved = await tx
    .update(withdrawals)
    .set({ ...details, status: to, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(withdrawals.id, id), inArray(withdrawals.status, [...from])))
    .returning({ id: withdrawals.id });
  return moved.length === 1;
}
