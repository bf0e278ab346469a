import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { markRegistered } from "./parcel-rows";
import type { CourierTracking, NewParcel } from "./tracking";

/** The job that tells the courier of a box it was handed, so that it tells us where the box is. */
export async function registerParcel(actor: System, parcelId: string, tracking: CourierTracking | null): Promise<void> {
  const parcel = tracking && (await readUnregistered(parcelId));
  if (!tracking || !parcel) return;
  await tracking.register(parcel);
  await db.transaction((tx) => markRegistered(tx, actor, parcelId, now()));
}

// The cash is taken with the first box of an order, the others are handed over.
async function readUnregistered(parcelId: string): Promise<NewParcel | null> {
  const [row] = await db.execute<NewParcel>(sql`
    select p.id as reference, k.code as "courierCode", y.code as "serviceCode", p.tracking_number as "trackingNumber",
      a.recipient_name as "recipientName", a.city as "recipientCity",
      case when cod.id is not null and cod.collected_at is null and not exists (
        select 1 from marketplace_parcels f where f.shipment_id = p.shipment_id and f.id < p.id
      ) then cod.amount else 0 end::float8 as "codAmount"
    from marketplace_parcels p
    join marketplace_shipments s on s.id = p.shipment_id
    join marketplace_courier_services y on y.id = s.courier_service_id
    join marketplace_couriers k on k.id = y.courier_id
    join marketplace_orders o on o.id = s.marketplace_order_id
    join marketplace_addresses a on a.id = o.marketplace_address_id
    left join marketplace_cod_collections cod on cod.marketplace_order_id = o.id
    where p.id = ${parcelId}::uuid and p.status = 'dikirim' and p.registered_at is null
  `);
  return row ?? null;
}
