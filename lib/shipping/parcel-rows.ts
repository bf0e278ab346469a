import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { parcels, shipments, trackingEvents } from "@/db/schema/shipping";
import { type Actor, actorId } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { TrackingEvent } from "./tracking";

export type Parcel = typeof parcels.$inferSelect;

/** Another box of the same shipment, and the job that tells its courier of it. The same number again is the same box. */
export async function addParcel(
  tx: Tx,
  actor: Actor,
  box: { shipmentId: string; trackingNumber: string; at: Date },
): Promise<void> {
  const { at, ...own } = box;
  const by = { createdBy: actorId(actor), updatedBy: actorId(actor), createdAt: at, updatedAt: at };
  const [added] = await tx
    .insert(parcels)
    .values({ ...own, ...by })
    .onConflictDoNothing()
    .returning({ id: parcels.id });
  if (added) await enqueue(tx, "courier.register", { parcelId: added.id });
}

/** The order that a parcel belongs to, which is locked before the parcel is. */
export async function orderOfParcel(reader: Db | Tx, parcelId: string): Promise<string | null> {
  const [row] = await reader
    .select({ id: shipments.marketplaceOrderId })
    .from(parcels)
    .innerJoin(shipments, eq(shipments.id, parcels.shipmentId))
    .where(eq(parcels.id, parcelId));
  return row?.id ?? null;
}

/** Every box of an order's active shipment, locked. */
export async function lockParcels(tx: Tx, marketplaceOrderId: string): Promise<Parcel[]> {
  const mine = tx
    .select({ id: shipments.id })
    .from(shipments)
    .where(and(eq(shipments.marketplaceOrderId, marketplaceOrderId), eq(shipments.isActive, true)));
  return tx
    .select()
    .from(parcels)
    .where(inArray(parcels.shipmentId, mine))
    .orderBy(asc(parcels.id))
    .for("no key update");
}

type End = { to: "terkirim"; deliveredAt: Date; receivedBy: string | null; proofUrl: string | null } | { to: "gagal" };

/** Delivered or failed, whichever is said first; answers whether this call was it. */
export async function endParcel(tx: Tx, actor: Actor, id: string, end: End, at: Date): Promise<boolean> {
  const { to, ...proof } = end;
  const moved = await tx
    .update(parcels)
    .set({ status: to, ...proof, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(parcels.id, id), eq(parcels.status, "dikirim")))
    .returning({ id: parcels.id });
  return moved.length === 1;
}

/** What the courier shows of a parcel that its buyer had confirmed before. */
export async function proveParcel(
  tx: Tx,
  actor: Actor,
  id: string,
  proof: { receivedBy: string | null; proofUrl: string | null },
  at: Date,
): Promise<void> {
  await tx
    .update(parcels)
    .set({ ...proof, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(parcels.id, id), eq(parcels.status, "terkirim"), isNull(parcels.receivedBy)));
}

export async function markRegistered(tx: Tx, actor: Actor, id: string, at: Date): Promise<void> {
  await tx
    .update(parcels)
    .set({ registeredAt: at, askedAt: at, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(parcels.id, id), isNull(parcels.registeredAt)));
}

/** Puts down what is new; answers how many lines that was. */
export async function storeTracking(
  tx: Tx,
  parcelId: string,
  told: readonly (TrackingEvent & { raw: string })[],
  source: "kabar" | "tanya",
  at: Date,
): Promise<number> {
  if (told.length === 0) return 0;
  const stored = await tx
    .insert(trackingEvents)
    .values(
      told.map(({ key, raw, ...event }) => ({
        ...event,
        eventKey: key,
        parcelId,
        source,
        payload: raw,
        receivedAt: at,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: trackingEvents.id });
  return stored.length;
}

export function trackingOf(reader: Db | Tx, parcelId: string) {
  return reader
    .select()
    .from(trackingEvents)
    .where(eq(trackingEvents.parcelId, parcelId))
    .orderBy(asc(trackingEvents.occurredAt), asc(trackingEvents.id));
}

/** Takes the parcels that were not asked for the longest, and notes that they are asked for now. */
export async function claimUnasked(tx: Tx, before: Date, at: Date, limit: number) {
  const rows = await tx.execute<{ id: string; registered: boolean }>(sql`
    update marketplace_parcels p set asked_at = ${at.toISOString()}
    from (
      select id from marketplace_parcels
      where status = 'dikirim' and coalesce(asked_at, created_at) < ${before.toISOString()}
      order by asked_at nulls first limit ${limit} for update skip locked
    ) due
    where p.id = due.id returning p.id, p.registered_at is not null as registered
  `);
  return [...rows];
}
