import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { isState, type OrderState } from "@/lib/orders/status";
import { containing, type Page, readPage } from "./keyset";
import type { SellerOrdersQuery } from "./schemas";

export type SellerOrderRow = {
  cursor: string;
  billingCode: string;
  state: OrderState;
  bookedAt: string;
  buyer: string;
  firstItem: string;
  otherItems: number;
  qty: number;
  saldoCredit: number;
  deadline: string | null;
  courier: string | null;
  trackingNumber: string | null;
  /** The buyer asks to be let go, and the store has not answered. */
  cancelAsked: boolean;
};

// What each state waits for; where nothing waits there is no deadline.
const deadline = sql`case mo.status when 'menunggu_konfirmasi' then mo.accept_by when 'diproses' then mo.ship_by
  when 'dikirim' then mo.complete_by end`;
// Deadlines are not unique, so that the order's id goes along; what has none comes last.
const byDeadline = sql`(to_char(coalesce(${deadline}, '9999-01-01'::timestamptz) at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
  || '~' || mo.id) collate "C"`;

/** The store's orders by state, code, buyer or product, days and courier; the newest first, or the nearest deadline. */
export function listSellerOrders(seller: Seller, query: Partial<SellerOrdersQuery>): Promise<Page<SellerOrderRow>> {
  const nearest = query.sort === "deadline";
  const key = nearest
    ? ({ column: byDeadline, type: "text", ascending: true } as const)
    : ({ column: sql`mo.id`, type: "uuid" } as const);
  return readPage(query, key, ({ beyond, order, limit }) =>
    db.execute<SellerOrderRow>(sql`
      select ${key.column} as cursor, mo.billing_code as "billingCode", mo.status as state,
        o.order_booking_date as "bookedAt", o.order_member_name as buyer, i.name as "firstItem",
        i.lines - 1 as "otherItems", o.order_quantity as qty, mo.saldo_credit as "saldoCredit", ${deadline} as deadline,
        k.name as courier, sh.tracking_number as "trackingNumber",
        mo.status = 'diproses' and mo.cancel_asked_at is not null and mo.cancel_refused_at is null as "cancelAsked"
      from marketplace_orders mo
      join "order" o on o.id = mo.order_id
      left join marketplace_shipments sh on sh.marketplace_order_id = mo.id and sh.is_active
      left join marketplace_courier_services y on y.id = sh.courier_service_id
      left join marketplace_couriers k on k.id = y.courier_id
      left join lateral (
        select min(v.name) as name, count(*)::int as lines
        from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id
      ) i on true
      where ${mine(seller, query)} and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

function mine(seller: Seller, { state, q, from, to, courier }: Partial<SellerOrdersQuery>): SQL {
  const like = containing(q ?? "");
  const conditions = [
    sql`mo.marketplace_store_id = ${seller.storeId}::uuid`,
    isState(state) ? sql`mo.status = ${state}` : null,
    from ? sql`o.order_booking_date >= ${from}::timestamp at time zone 'Asia/Jakarta'` : null,
    to ? sql`o.order_booking_date < (${to}::timestamp + interval '1 day') at time zone 'Asia/Jakarta'` : null,
    courier ? sql`k.code = ${courier}` : null,
    q
      ? sql`(mo.billing_code ilike ${like} or o.order_member_name ilike ${like} or exists (
          select from marketplace_order_items x join marketplace_product_versions v on v.id = x.marketplace_product_version_id
          where x.marketplace_order_id = mo.id and v.name ilike ${like}))`
      : null,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
}

export async function countSellerOrders(seller: Seller): Promise<Partial<Record<OrderState, number>>> {
  const rows = await db.execute<{ state: OrderState; count: number }>(sql`
    select status as state, count(*)::int as count from marketplace_orders
    where marketplace_store_id = ${seller.storeId}::uuid group by status
  `);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** The couriers that a store sends by, to choose from. */
export async function couriersOf(seller: Seller): Promise<{ code: string; name: string }[]> {
  const rows = await db.execute<{ code: string; name: string }>(sql`
    select distinct k.code, k.name from marketplace_store_courier_services u
    join marketplace_courier_services y on y.id = u.courier_service_id join marketplace_couriers k on k.id = y.courier_id
    where u.marketplace_store_id = ${seller.storeId}::uuid order by k.name, k.code
  `);
  return [...rows];
}
