import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { parcels, shipments } from "@/db/schema/shipping";
import { type Actor, actorId } from "@/lib/auth/actors";
import { addParcel } from "./parcel-rows";

type Step =
  | { to: "dikirim"; trackingNumber: string; at: Date }
  | { to: "terkirim"; at: Date }
  | { to: "dibatalkan" | "gagal"; at: Date };

const from = {
  dikirim: ["menunggu"],
  terkirim: ["dikirim"],
  dibatalkan: ["menunggu"],
  gagal: ["menunggu", "dikirim"],
} as const;

/** Moves the shipment of an order on with its boxes, once; one that is elsewhere already stays as it is. */
export async function advanceShipment(tx: Tx, actor: Actor, marketplaceOrderIds: string[], step: Step) {
  const moved = await tx
    .update(shipments)
    .set({
      status: step.to,
      updatedBy: actorId(actor),
      updatedAt: step.at,
      ...(step.to === "dikirim" && { trackingNumber: step.trackingNumber, shippedAt: step.at }),
      ...(step.to === "terkirim" && { deliveredAt: step.at }),
      ...(step.to === "dibatalkan" && { isActive: false }),
    })
    .where(
      and(
        inArray(shipments.marketplaceOrderId, marketplaceOrderIds),
        eq(shipments.isActive, true),
        inArray(shipments.status, [...from[step.to]]),
      ),
    )
    .returning({ id: shipments.id });
  const ids = moved.map(({ id }) => id);
  if (step.to === "dikirim") {
    const { trackingNumber, at } = step;
    for (const shipmentId of ids) await addParcel(tx, actor, { shipmentId, trackingNumber, at });
  } else {
    await endParcels(tx, actor, ids, step.to, step.at);
  }
  return moved;
}

/** Whoever says how a shipment ended says it of each box that the courier had not said it of. */
async function endParcels(tx: Tx, actor: Actor, shipmentIds: string[], to: Exclude<Step["to"], "dikirim">, at: Date) {
  if (shipmentIds.length === 0) return;
  await tx
    .update(parcels)
    .set({
      status: to,
      updatedBy: actorId(actor),
      updatedAt: at,
      ...(to === "terkirim" && { deliveredAt: at }),
    })
    .where(and(inArray(parcels.shipmentId, shipmentIds), eq(parcels.status, "dikirim")));
}
