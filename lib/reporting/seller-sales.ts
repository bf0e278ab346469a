import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { now } from "@/lib/platform/clock";
import { uuidBound } from "@/lib/shared/uuid-bound";
import { sold } from "./ledger-checks";

// An order is paid within its time, at the door within a delivery's: what is older than that was not paid since then.
const PAID_WITHIN_DAYS = 30;
const DAY = 86_400_000;

/** The orders that were paid in the last days, found by their ids, which rise with time. */
const paidSince = (storeId: string, days: number): SQL => sql`
  mo.marketplace_store_id = ${storeId}::uuid
    and mo.id >= ${uuidBound(new Date(now().getTime() - (days + PAID_WITHIN_DAYS) * DAY))}::uuid and ${sold}
    and o.order_payment_date > ${now().toISOString()}::timestamptz - make_interval(days => ${days}::int)`;

export type PaidDay = { day: string; amount: number; orders: number };

/** What a store sold on each of the last days on which it sold anything, in Jakarta's calendar. */
export async function readPaidDays(storeId: string, days: number): Promise<PaidDay[]> {
  const rows = await db.execute<PaidDay>(sql`
    select to_char(o.order_payment_date at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day, sum(mo.total)::bigint as amount,
      count(*)::int as orders
    from marketplace_orders mo join "order" o on o.id = mo.order_id
    where ${paidSince(storeId, days)}
    group by 1
  `);
  return [...rows];
}

export type Funnel = { lookers: number; carters: number; buyers: number };

/** How many members looked at something of a store, put it into their cart, and bought, in the last days. */
export async function readFunnelAnew(storeId: string, days: number): Promise<Funnel> {
  const since = sql`${new Date(now().getTime() - days * DAY).toISOString()}::timestamptz`;
  const [row] = await db.execute<Funnel>(sql`
    with bought as materialized (
      select distinct mo.member_uuid from marketplace_orders mo join "order" o on o.id = mo.order_id
      where ${paidSince(storeId, days)}
    ), carted as materialized (
      select distinct c.member_uuid from marketplace_products p join marketplace_carts c on c.marketplace_product_id = p.id
      where p.marketplace_store_id = ${storeId}::uuid and c.created_at > ${since}
    ), looked as materialized (
      select distinct v.member_uuid from marketplace_products p
      join marketplace_recent_views v on v.marketplace_product_id = p.id
      where p.marketplace_store_id = ${storeId}::uuid and v.viewed_at > ${since}
    )
    select
      (select count(*)::int from (select * from looked union select * from carted union select * from bought) x) as lookers,
      (select count(*)::int from (select * from carted union select * from bought) x) as carters,
      (select count(*)::int from bought) as buyers
  `);
  return row ?? { lookers: 0, carters: 0, buyers: 0 };
}

export type BestProduct = { slug: string; name: string; qty: number; amount: number };

/** What sold most in the last days. */
export async function readBestAnew(storeId: string, days: number, limit: number): Promise<BestProduct[]> {
  const rows = await db.execute<BestProduct>(sql`
    select p.slug, p.name, sum(i.qty)::int as qty, sum(i.subtotal)::bigint as amount
    from marketplace_orders mo
    join "order" o on o.id = mo.order_id
    join marketplace_order_items i on i.marketplace_order_id = mo.id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    join marketplace_products p on p.id = v.marketplace_product_id
    where ${paidSince(storeId, days)}
    group by p.id order by qty desc, amount desc, p.id limit ${limit}
  `);
  return [...rows];
}
