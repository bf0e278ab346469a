import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { applyTracking } from "./apply-tracking";

/** The order as its row says it. */
export async function rowOf(id: string) {
  const [row] = await db.select().from(marketplaceOrders).where(eq(marketplaceOrders.id, id));
  if (!row) throw new Error("no such order");
  return row;
}

/** What was told of a thing, in the order it was told. */
export async function toldOf(subject: string): Promise<string[]> {
  const rows = await db.execute<{ kind: string }>(sql`
    select data->>'kind' as kind from pgboss.job
    where name = 'notice.deliver' and data->>'subject' = ${subject} order by created_on, id
  `);
  return rows.map((row) => row.kind);
}

/** The courier says of every box that it was handed over, with somebody's name. */
export async function deliverBoxes(orderId: string) {
  const boxes = await db.execute<{ id: string }>(sql`
    select p.id from marketplace_parcels p join marketplace_shipments s on s.id = p.shipment_id
    where s.marketplace_order_id = ${orderId}::uuid and p.status = 'dikirim' order by p.id
  `);
  for (const { id } of boxes) {
    await db.execute(sql`
      insert into marketplace_tracking_events (event_key, parcel_id, kind, occurred_at, received_by, source, payload, received_at)
      values (${`test:${id}`}, ${id}::uuid, 'terkirim', ${now().toISOString()}, 'Bu Tini', 'kabar', '{}', ${now().toISOString()})
    `);
    await applyTracking(system("test"), { parcelId: id, proofUrl: null });
  }
}

/** The buyer complains; while the case is open nothing moves by itself. */
export async function openCase(orderId: string) {
  await db.execute(sql`
    insert into marketplace_return_cases (marketplace_order_id, member_uuid, marketplace_store_id, reason, description, answer_by, created_by, updated_by)
    select id, member_uuid, marketplace_store_id, 'rusak', 'Retak', now() + interval '1 day', 'test', 'test'
    from marketplace_orders where id = ${orderId}::uuid
  `);
}

export async function closeCase(orderId: string) {
  await db.execute(sql`
    update marketplace_return_cases set closed_at = now(), outcome = 'ditolak', status = 'ditolak'
    where marketplace_order_id = ${orderId}::uuid
  `);
}
