import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer, Osa, Seller } from "@/lib/auth/actors";
import type { TrackingKind } from "./tracking";

export type TrackedParcel = {
  id: string;
  trackingNumber: string;
  status: "menunggu" | "dikirim" | "terkirim" | "gagal" | "dibatalkan";
  deliveredAt: string | null;
  receivedBy: string | null;
  proofUrl: string | null;
  events: { id: string; kind: TrackingKind; place: string; note: string; at: string }[];
};

/** Where the boxes of an order are, as their couriers tell it; nothing of somebody else's order. */
export async function readTracking(actor: Buyer | Seller | Osa, billingCode: string): Promise<TrackedParcel[]> {
  const rows = await db.execute<TrackedParcel>(sql`
    select p.id, p.tracking_number as "trackingNumber", p.status, p.delivered_at as "deliveredAt",
      p.received_by as "receivedBy", p.proof_url as "proofUrl",
      (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'place', e.place, 'note', e.note,
          'at', e.occurred_at) order by e.occurred_at, e.id), '[]')
        from marketplace_tracking_events e where e.parcel_id = p.id) as events
    from marketplace_parcels p
    join marketplace_shipments s on s.id = p.shipment_id and s.is_active
    join marketplace_orders o on o.id = s.marketplace_order_id
    where o.billing_code = ${billingCode} and ${mine(actor)}
    order by p.id
  `);
  return [...rows];
}

function mine(actor: Buyer | Seller | Osa): SQL {
  if (actor.kind === "buyer") return sql`o.member_uuid = ${actor.userId}::uuid`;
  if (actor.kind === "seller") return sql`o.marketplace_store_id = ${actor.storeId}::uuid`;
  return sql`true`;
}
