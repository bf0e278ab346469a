import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { payments, refundItems, refunds } from "@/db/schema/payments";
import { type Actor, actorId } from "@/lib/auth/actors";

export type Refund = typeof refunds.$inferSelect;

export async function findRefund(reader: Db | Tx, refundKey: string): Promise<Refund | null> {
  const [row] = await reader.select().from(refunds).where(eq(refunds.refundKey, refundKey));
  return row ?? null;
}

export async function readRefund(reader: Db | Tx, id: string): Promise<Refund | null> {
  const [row] = await reader.select().from(refunds).where(eq(refunds.id, id));
  return row ?? null;
}

/** Counts money going back against what came in; false where it would be more (F26). */
export async function countRefunded(tx: Tx, actor: Actor, paymentId: string, amount: number, at: Date) {
  const counted = await tx
    .update(payments)
    .set({
      refundedAmount: sql`${payments.refundedAmount} + ${amount}`,
      updatedBy: actorId(actor),
      updatedAt: at,
    })
    .where(and(eq(payments.id, paymentId), sql`${payments.refundedAmount} + ${amount} <= ${payments.amount}`))
    .returning({ id: payments.id });
  return counted.length === 1;
}

export async function insertRefund(
  tx: Tx,
  actor: Actor,
  refund: {
    paymentId: string | null;
    marketplaceOrderId: string | null;
    refundKey: string;
    amount: number;
    walletAmount: number;
    goods: number;
    delivery: number;
    reason: string;
    at: Date;
    lines: readonly { orderItemId: string; qty: number }[];
  },
): Promise<Refund> {
  const { lines, at, ...values } = refund;
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
  const toSource = refund.amount > refund.walletAmount;
  const [row] = await tx
    .insert(refunds)
    .values({
      ...values,
      ...by,
      destination: toSource ? "gateway" : "dompet",
      status: toSource ? "diminta" : "selesai",
      confirmedAt: toSource ? null : at,
    })
    .returning();
  if (!row) throw new Error("the refund was not written");
  if (lines.length > 0)
    await tx.insert(refundItems).values(lines.map((line) => ({ ...line, ...by, refundId: row.id })));
  return row;
}

/** Moves a refund on from one of the given states; answers it where this call was the one that did. */
export async function moveRefund(
  tx: Tx,
  actor: Actor,
  id: string,
  move: {
    from: readonly Refund["status"][];
    to: Refund["status"];
    at: Date;
    confirmedAt?: Date;
    lastError?: string | null;
  },
): Promise<Refund | null> {
  const { from, to, at, ...change } = move;
  const [moved] = await tx
    .update(refunds)
    .set({ ...change, status: to, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(refunds.id, id), inArray(refunds.status, [...from])))
    .returning();
  return moved ?? null;
}

/** Refunds that were asked for and that nobody confirmed, oldest first. */
export function openRefunds(reader: Db | Tx, before: Date, limit: number): Promise<{ id: string }[]> {
  return reader
    .select({ id: refunds.id })
    .from(refunds)
    .where(and(inArray(refunds.status, ["diminta", "diproses"]), lt(refunds.createdAt, before)))
    .orderBy(refunds.createdAt)
    .limit(limit);
}
