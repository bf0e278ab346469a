import type { Tx } from "@/db/client";
import { shipments } from "@/db/schema/shipping";
import { type Actor, actorId } from "@/lib/auth/actors";
import type { Quote } from "./quote";

/** The parcel of each order as it was quoted; the courier gets it later. */
export async function createShipments(
  tx: Tx,
  actor: Actor,
  parcels: { marketplaceOrderId: string; courierServiceId: number; storeAddressId: string; quote: Quote }[],
) {
  const by = actorId(actor);
  await tx
    .insert(shipments)
    .values(parcels.map(({ quote, ...parcel }) => ({ ...parcel, ...quote, createdBy: by, updatedBy: by })));
}
