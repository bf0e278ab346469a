import { and, asc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { paymentEvents } from "@/db/schema/payments";
import type { Notification } from "./gateway";

export type PaymentEvent = typeof paymentEvents.$inferSelect;

/** Puts a verified notification into the inbox; null where the very same one lies there already. */
export async function storeEvent(tx: Tx, notification: Notification, at: Date): Promise<number | null> {
  const [row] = await tx
    .insert(paymentEvents)
    .values({
      gateway: notification.gateway,
      dedupeKey: notification.dedupeKey,
      gatewayOrderId: notification.gatewayOrderId,
      transactionId: notification.transactionId,
      state: notification.state,
      amount: notification.amountRupiah,
      payload: notification.raw,
      receivedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id });
  return row?.id ?? null;
}

/** One event, locked: two workers cannot apply it side by side. Null once it needs nothing more. */
export async function lockOpenEvent(tx: Tx, id: number): Promise<PaymentEvent | null> {
  const [row] = await tx
    .select()
    .from(paymentEvents)
    .where(and(eq(paymentEvents.id, id), inArray(paymentEvents.status, ["diterima", "yatim"])))
    .for("no key update");
  return row ?? null;
}

/** One event, locked, whatever became of it. */
export async function lockEvent(tx: Tx, id: number): Promise<PaymentEvent | null> {
  const [row] = await tx.select().from(paymentEvents).where(eq(paymentEvents.id, id)).for("no key update");
  return row ?? null;
}

/** As if it had just come: it may be applied again. */
export async function reopenEvent(tx: Tx, id: number, at: Date) {
  await tx
    .update(paymentEvents)
    .set({ status: "diterima", receivedAt: at, attempts: 0, appliedAt: null })
    .where(eq(paymentEvents.id, id));
}

/** The next round may try it again; how often it was tried stays counted. */
export async function reopenDoubtful(tx: Tx, id: number) {
  await tx
    .update(paymentEvents)
    .set({ status: "diterima" })
    .where(and(eq(paymentEvents.id, id), eq(paymentEvents.status, "ditinjau")));
}

/** Closes an event that waits for a person; false where another one was faster. */
export async function resolveEvent(tx: Tx, id: number, reason: string, changes: unknown, at: Date): Promise<boolean> {
  const closed = await tx
    .update(paymentEvents)
    .set({ status: "diterapkan", reason, changes, appliedAt: at })
    .where(and(eq(paymentEvents.id, id), eq(paymentEvents.status, "ditinjau")))
    .returning({ id: paymentEvents.id });
  return closed.length === 1;
}

export async function readEvent(reader: Db | Tx, id: number): Promise<PaymentEvent | null> {
  const [row] = await reader.select().from(paymentEvents).where(eq(paymentEvents.id, id));
  return row ?? null;
}

export async function closeEvent(
  tx: Tx,
  id: number,
  result: { status: PaymentEvent["status"]; reason: string; changes: readonly unknown[]; at: Date },
) {
  await tx
    .update(paymentEvents)
    .set({
      status: result.status,
      reason: result.reason,
      // A repetition that changed nothing does not wipe out what the first time changed.
      ...(result.changes.length > 0 && { changes: result.changes }),
      attempts: sql`${paymentEvents.attempts} + 1`,
      appliedAt: result.status === "yatim" || result.status === "diterima" ? null : result.at,
    })
    .where(eq(paymentEvents.id, id));
}

/** Events that wait for a person only because the gateway's records lagged behind its words. */
export function doubtfulEvents(
  reader: Db | Tx,
  after: Date,
  limit: number,
): Promise<{ id: number; gateway: string }[]> {
  return reader
    .select({ id: paymentEvents.id, gateway: paymentEvents.gateway })
    .from(paymentEvents)
    .where(
      and(
        eq(paymentEvents.status, "ditinjau"),
        inArray(paymentEvents.reason, ["gateway_disagrees", "unknown_to_gateway"]),
        gt(paymentEvents.receivedAt, after),
      ),
    )
    .orderBy(asc(paymentEvents.receivedAt))
    .limit(limit);
}

/**
 * Events that were stored but not applied, oldest first: a crash, a gateway that was down, an order not yet there. An
 * orphan is tried for a day and then only kept, so that strangers' notifications cannot crowd out our own.
 */
export function openEvents(
  reader: Db | Tx,
  { after, before }: { after: Date; before: Date },
  limit: number,
): Promise<{ id: number; gateway: string }[]> {
  return reader
    .select({ id: paymentEvents.id, gateway: paymentEvents.gateway })
    .from(paymentEvents)
    .where(
      and(
        lt(paymentEvents.receivedAt, before),
        or(
          eq(paymentEvents.status, "diterima"),
          and(eq(paymentEvents.status, "yatim"), gt(paymentEvents.receivedAt, after)),
        ),
      ),
    )
    .orderBy(asc(paymentEvents.receivedAt))
    .limit(limit);
}
