import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { isState, type OrderState } from "@/lib/orders/status";
import { uuidBound } from "@/lib/shared/uuid-bound";
import { amongst, findCarried, findOrders } from "./find-orders";
import { containing, cursorOf, type Page, readPage } from "./keyset";
import { endOfDay, startOfDay } from "./period";
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

// What each state waits for; where nothing waits there is no deadline, and it comes last. Deadlines are not unique, so
// that the order's id goes along. The index over a store's orders has the same words.
const deadline = sql`coalesce(case mo.status when 'menunggu_konfirmasi' then mo.accept_by when 'diproses' then mo.ship_by
  when 'dikirim' then mo.complete_by end, 'infinity'::timestamptz)`;

const DAY = 86_400_000;

/** The store's orders by state, code, buyer or product, days and courier; the newest first, or the nearest deadline. */
export async function listSellerOrders(
  seller: Seller,
  query: Partial<SellerOrdersQuery>,
): Promise<Page<SellerOrderRow>> {
  const nearest = query.sort === "deadline";
  const key = { column: sql`mo.id`, type: "uuid", ...(nearest && { at: deadline, ascending: true }) } as const;
  const which = await mine(seller, query);
  // The page is found first; what its rows show is looked up for them alone.
  return readPage(query, key, ({ beyond, order, limit }) =>
    db.execute<SellerOrderRow>(sql`
      with page as materialized (
        select mo.* from marketplace_orders mo where ${which} and ${beyond} order by ${order} limit ${limit}
      )
      select ${cursorOf(key)} as cursor, mo.billing_code as "billingCode", mo.status as state,
        o.order_booking_date as "bookedAt", o.order_member_name as buyer, i.name as "firstItem",
        i.lines - 1 as "otherItems", o.order_quantity as qty, mo.saldo_credit as "saldoCredit",
        nullif(${deadline}, 'infinity') as deadline, k.name as courier, sh.tracking_number as "trackingNumber",
        mo.status = 'diproses' and mo.cancel_asked_at is not null and mo.cancel_refused_at is null as "cancelAsked"
      from page mo
      join "order" o on o.id = mo.order_id
      left join marketplace_shipments sh on sh.marketplace_order_id = mo.id and sh.is_active
      left join marketplace_courier_services y on y.id = sh.courier_service_id
      left join marketplace_couriers k on k.id = y.courier_id
      left join lateral (
        select min(v.name) as name, count(*)::int as lines
        from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id
      ) i on true
      order by ${order}
    `),
  );
}

async function mine(seller: Seller, { state, q, from, to, courier }: Partial<SellerOrdersQuery>): Promise<SQL> {
  const [found, carried] = [q ? await findOrders(seller, q) : null, courier ? await findCarried(courier) : null];
  // Ids rise with the time of their orders, but for the clocks of two machines.
  const [first, end] = [startOfDay(from), endOfDay(to)];
  const conditions = [
    sql`mo.marketplace_store_id = ${seller.storeId}::uuid`,
    isState(state) ? sql`mo.status = ${state}` : null,
    first &&
      sql`mo.created_at >= ${first.toISOString()}::timestamptz and mo.id >= ${uuidBound(new Date(first.getTime() - DAY))}::uuid`,
    end &&
      sql`mo.created_at < ${end.toISOString()}::timestamptz and mo.id < ${uuidBound(new Date(end.getTime() + DAY))}::uuid`,
    found && amongst(found),
    carried && amongst(carried),
    q && !found
      ? sql`exists (select from marketplace_order_words w where w.marketplace_order_id = mo.id and w.words ilike ${containing(q)})`
      : null,
    courier && !carried
      ? sql`exists (
          select from marketplace_shipments sh
          join marketplace_courier_services y on y.id = sh.courier_service_id join marketplace_couriers k on k.id = y.courier_id
          where sh.marketplace_order_id = mo.id and sh.is_active and k.code = ${courier})`
      : null,
  ];
  return sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );
}

/** More orders of a state than these nobody counts: the page shows "999+". */
export const MOST_COUNTED = 999;

export async function countSellerOrders(seller: Seller): Promise<Partial<Record<OrderState, number>>> {
  const rows = await db.execute<{ state: OrderState; count: number }>(sql`
    select s.state, x.count from unnest(enum_range(null::fulfilment_status)) s (state)
    cross join lateral (
      select count(*)::int as count from (
        select from marketplace_orders mo where mo.marketplace_store_id = ${seller.storeId}::uuid and mo.status = s.state
        limit ${MOST_COUNTED + 1}
      ) few
    ) x where x.count > 0
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
