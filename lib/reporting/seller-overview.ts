import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { uuidBound } from "@/lib/shared/uuid-bound";
import { sold } from "./ledger-checks";

export type WaitingOrder = {
  billingCode: string;
  state: "menunggu_konfirmasi" | "diproses";
  buyer: string;
  firstItem: string;
  qty: number;
  deadline: string | null;
};

/** The orders that wait for the store, the nearest deadline first. */
export async function listWaitingOrders(seller: Seller, limit: number): Promise<WaitingOrder[]> {
  const rows = await db.execute<WaitingOrder>(sql`
    select mo.billing_code as "billingCode", mo.status as state, o.order_member_name as buyer, o.order_quantity as qty,
      case mo.status when 'diproses' then mo.ship_by else mo.accept_by end as deadline,
      (select min(v.name) from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id) as "firstItem"
    from marketplace_orders mo join "order" o on o.id = mo.order_id
    where mo.marketplace_store_id = ${seller.storeId}::uuid and mo.status in ('menunggu_konfirmasi', 'diproses')
    order by deadline nulls last, mo.id limit ${limit}
  `);
  return [...rows];
}

export type SalesDay = {
  day: string;
  amount: number;
  orders: number;
  /** The same day of the span before. */
  beforeAmount: number;
  beforeOrders: number;
};

// An order is paid within its time, at the door within a delivery's: what is older than that was not paid since then.
const PAID_WITHIN_DAYS = 30;
const DAY = 86_400_000;

/** The orders that were paid in the last days, found by their ids, which rise with time. */
const paidSince = (storeId: string, days: number): SQL => sql`
  mo.marketplace_store_id = ${storeId}::uuid
    and mo.id >= ${uuidBound(new Date(now().getTime() - (days + PAID_WITHIN_DAYS) * DAY))}::uuid and ${sold}
    and o.order_payment_date > ${now().toISOString()}::timestamptz - make_interval(days => ${days}::int)`;

/** Sales of each of the last days beside those of the days before, in Jakarta's calendar; oldest first. */
export async function salesByDay({ storeId }: Seller, days: number): Promise<SalesDay[]> {
  const today = sql`(${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`;
  const rows = await db.execute<SalesDay>(sql`
    with paid as materialized (
      select (o.order_payment_date at time zone 'Asia/Jakarta')::date as day, sum(mo.total)::bigint as amount, count(*)::int as orders
      from marketplace_orders mo join "order" o on o.id = mo.order_id
      where ${paidSince(storeId, 2 * days + 1)}
      group by 1
    )
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(x.amount, 0) as amount, coalesce(x.orders, 0) as orders,
      coalesce(b.amount, 0) as "beforeAmount", coalesce(b.orders, 0) as "beforeOrders"
    from generate_series(${today} - ${days - 1}::int, ${today}, interval '1 day') d (day)
    left join paid x on x.day = d.day::date
    left join paid b on b.day = d.day::date - ${days}::int
    order by d.day
  `);
  return [...rows];
}

export type Funnel = { lookers: number; carters: number; buyers: number };

/** How many members looked at something of a store, put it into their cart, and bought, in the last days. */
export async function readFunnel({ storeId }: Seller, days: number): Promise<Funnel> {
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
export async function bestProducts(seller: Seller, days: number, limit: number): Promise<BestProduct[]> {
  const rows = await db.execute<BestProduct>(sql`
    select p.slug, p.name, sum(i.qty)::int as qty, sum(i.subtotal)::bigint as amount
    from marketplace_orders mo
    join "order" o on o.id = mo.order_id
    join marketplace_order_items i on i.marketplace_order_id = mo.id
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    join marketplace_products p on p.id = v.marketplace_product_id
    where ${paidSince(seller.storeId, days)}
    group by p.id order by qty desc, amount desc, p.id limit ${limit}
  `);
  return [...rows];
}
