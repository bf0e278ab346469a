import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { hoursAfter, minutesAfter } from "@/lib/shared/jakarta-time";
import type { Payment } from "./payment-rows";

/**
 * Attempts about which the gateway may know more than we do: unpaid ones a few minutes old, given-up ones of the last
 * day (a bank may confirm late), and freshly paid ones once more (a bank may take it back within minutes). Whoever
 * claims them asks; nobody else does in the same round.
 */
export async function claimDoubtful(tx: Tx, at: Date, limit: number): Promise<Payment[]> {
  const dayAgo = hoursAfter(at, -24);
  const due = tx
    .select({ id: payments.id })
    .from(payments)
    .where(
      and(
        or(isNull(payments.askedAt), lt(payments.askedAt, at)),
        or(
          and(inArray(payments.status, ["diminta", "menunggu"]), lt(payments.createdAt, minutesAfter(at, -2))),
          and(inArray(payments.status, ["gagal", "kedaluwarsa", "dibatalkan"]), gt(payments.updatedAt, dayAgo)),
          and(
            eq(payments.status, "dibayar"),
            gt(payments.paidAt, dayAgo),
            lt(payments.paidAt, minutesAfter(at, -5)),
            or(isNull(payments.askedAt), sql`${payments.askedAt} < ${payments.paidAt} + interval '5 minutes'`),
          ),
        ),
      ),
    )
    .orderBy(sql`${payments.askedAt} nulls first`, asc(payments.id))
    .limit(limit)
    .for("no key update", { skipLocked: true });
  return tx.update(payments).set({ askedAt: at }).where(inArray(payments.id, due)).returning();
}
