import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { Complainable } from "./policy";

type Row = Omit<Complainable, "deliveredAt" | "shippedAt" | "completedAt"> &
  Record<"deliveredAt" | "shippedAt" | "completedAt", string | null>;

const dated = (at: string | null) => (at === null ? null : new Date(at));

/** What decides whether an order can be complained about. */
export async function readComplainable(reader: Db | Tx, marketplaceOrderId: string): Promise<Complainable | null> {
  const [row] = await reader.execute<Row>(sql`
    select o.status, h.order_status in (2, 6) as "isPaid", s.delivered_at as "deliveredAt", s.shipped_at as "shippedAt",
      coalesce(s.estimated_days, 0) as "estimatedDays", o.completed_at as "completedAt",
      exists (select from marketplace_parcels p where p.shipment_id = s.id and p.status = 'gagal') as "parcelFailed",
      exists (select from marketplace_return_cases c where c.marketplace_order_id = o.id and c.closed_at is null) as "hasOpenCase",
      exists (select from marketplace_return_cases c where c.marketplace_order_id = o.id and c.outcome = 'ditolak') as "wasDecided",
      (select coalesce(sum(i.qty), 0) - coalesce(sum((
          select sum(r.qty) from marketplace_refund_items r where r.order_item_id = i.id)), 0)
        from marketplace_order_items i where i.marketplace_order_id = o.id)::int as "piecesLeft"
    from marketplace_orders o
    join "order" h on h.id = o.order_id
    left join marketplace_shipments s on s.marketplace_order_id = o.id and s.is_active
    where o.id = ${marketplaceOrderId}::uuid
  `);
  if (!row) return null;
  return {
    ...row,
    deliveredAt: dated(row.deliveredAt),
    shippedAt: dated(row.shippedAt),
    completedAt: dated(row.completedAt),
  };
}
