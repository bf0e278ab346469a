import { type SQL, sql } from "drizzle-orm";

const noOpenCase = sql`not exists (
  select from marketplace_return_cases c where c.marketplace_order_id = o.id and c.closed_at is null
)`;

/** Orders (`o`) whose deadline is near and whose people were not warned of it yet. */
export const isSoon = (at: Date, until: Date): SQL => {
  const near = (column: SQL) =>
    sql`(${column} > ${at.toISOString()}::timestamptz and ${column} <= ${until.toISOString()}::timestamptz)`;
  return sql`o.warned_state is distinct from o.status and (
    (o.status = 'menunggu_konfirmasi' and ${near(sql`o.accept_by`)})
    or (o.status = 'diproses' and ${near(sql`o.ship_by`)})
    or (o.status = 'dikirim' and ${near(sql`o.complete_by`)} and ${noOpenCase})
  )`;
};

/** Orders that their store let lie too long. */
export const isLate = (at: Date): SQL => sql`(
  (o.status = 'menunggu_konfirmasi' and o.accept_by <= ${at.toISOString()}::timestamptz)
  or (o.status = 'diproses' and o.ship_by <= ${at.toISOString()}::timestamptz)
)`;

/** Orders that arrived, each parcel with its proof, whose window is over without an open complaint or unpaid cash. */
export const isComplete = (at: Date): SQL => sql`(
  o.status = 'dikirim' and o.complete_by <= ${at.toISOString()}::timestamptz and ${noOpenCase}
  and exists (
    select from marketplace_parcels p join marketplace_shipments s on s.id = p.shipment_id
    where s.marketplace_order_id = o.id and s.is_active having bool_and(p.status = 'terkirim')
  )
  and not exists (select from marketplace_cod_collections k where k.marketplace_order_id = o.id and k.collected_at is null)
)`;
