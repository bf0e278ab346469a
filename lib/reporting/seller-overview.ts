import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
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

export type SalesDay = { day: string; amount: number; orders: number };

/** Sales of each of the last days, in Jakarta's calendar, the days without any included; oldest first. */
export async function salesByDay(seller: Seller, days: number): Promise<SalesDay[]> {
  const rows = await db.execute<SalesDay>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(x.amount, 0) as amount, coalesce(x.orders, 0) as orders
    from generate_series(
      (${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date - ${days - 1}::int,
      (${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date, interval '1 day'
    ) d (day)
    left join (
      select (o.order_payment_date at time zone 'Asia/Jakarta')::date as day, sum(mo.total)::bigint as amount, count(*)::int as orders
      from marketplace_orders mo join "order" o on o.id = mo.order_id
      where mo.marketplace_store_id = ${seller.storeId}::uuid and ${sold}
        and o.order_payment_date > ${now().toISOString()}::timestamptz - make_interval(days => ${days + 1}::int)
      group by 1
    ) x on x.day = d.day::date
    order by d.day
  `);
  return [...rows];
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
    where mo.marketplace_store_id = ${seller.storeId}::uuid and ${sold}
      and o.order_payment_date > ${now().toISOString()}::timestamptz - make_interval(days => ${days}::int)
    group by p.id order by qty desc, amount desc, p.id limit ${limit}
  `);
  return [...rows];
}
