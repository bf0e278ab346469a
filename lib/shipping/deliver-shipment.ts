import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { shipments } from "@/db/schema/shipping";
import { type Actor, actorId } from "@/lib/auth/actors";

/** Every box of it arrived; answers whether this call was the one that noted it. */
export async function deliverShipment(
  tx: Tx,
  actor: Actor,
  shipmentId: string,
  deliveredAt: Date,
  at: Date,
): Promise<boolean> {
  const moved = await tx
    .update(shipments)
    .set({ status: "terkirim", deliveredAt, updatedBy: actorId(actor), updatedAt: at })
    .where(and(eq(shipments.id, shipmentId), eq(shipments.isActive, true), eq(shipments.status, "dikirim")))
    .returning({ id: shipments.id });
  return moved.length === 1;
}
