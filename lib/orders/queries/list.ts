import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { type OrderState, states } from "../status";

export type OrderCard = {
  id: string;
  billingCode: string;
  state: OrderState;
  storeName: string;
  storeSlug: string;
  orderedAt: Date;
  orderPrice: number;
  checkoutId: string;
  /** While it waits for its money. */
  payBy: Date | null;
  lineCount: number;
  pieces: number;
  first: { name: string; variant: string; thumbnail: string | null; qty: number };
  /** Lines that can still be reviewed. */
  unreviewed: number;
};

export type OrderFilter = { state?: OrderState; q?: string; after?: string };
export type OrderList = { orders: OrderCard[]; next: string | null; counts: Record<"all" | OrderState, number> };

type Row = Omit<OrderCard, "orderedAt" | "payBy"> & { orderedAt: string; payBy: string | null };

const pageSize = 10;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A buyer's orders, newest first, with how many there are in each state among those that the search finds. */
export async function listOrders(buyer: Buyer, filter: OrderFilter): Promise<OrderList> {
  const mine = sql`o.member_uuid = ${buyer.userId}::uuid and ${found(filter.q)}`;
  const [rows, counts] = await Promise.all([readCards(mine, filter), countStates(mine)]);
  const orders = rows.slice(0, pageSize).map((row) => ({
    ...row,
    orderedAt: new Date(row.orderedAt),
    payBy: row.payBy === null ? null : new Date(row.payBy),
  }));
  return { orders, next: rows.length > pageSize ? (orders.at(-1)?.id ?? null) : null, counts };
}

// What people remember of an order: the code they were told, the thing they bought, or where.
function found(q: string | undefined): SQL {
  if (!q) return sql`true`;
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(o.billing_code ilike ${like} or exists (
    select from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.marketplace_order_id = o.id and v.name ilike ${like}
  ) or exists (select from marketplace_stores s where s.id = o.marketplace_store_id and s.name ilike ${like}))`;
}

function readCards(mine: SQL, { state, after }: OrderFilter) {
  return db.execute<Row>(sql`
    select o.id, o.billing_code as "billingCode", o.status as state, s.name as "storeName", s.slug as "storeSlug",
      h.order_booking_date as "orderedAt", o.order_price as "orderPrice", h.checkout_id as "checkoutId",
      case when o.status = 'menunggu_bayar' then c.expires_at end as "payBy",
      i.count as "lineCount", h.order_quantity as pieces, i.first,
      case when o.status = 'selesai' then i.count - i.reviewed else 0 end as unreviewed
    from marketplace_orders o
    join "order" h on h.id = o.order_id
    join marketplace_checkouts c on c.id = h.checkout_id
    join marketplace_stores s on s.id = o.marketplace_store_id
    join lateral (
      select count(*)::int as count, count(r.id)::int as reviewed,
        (array_agg(jsonb_build_object('name', v.name, 'variant', v.variant, 'thumbnail', v.thumbnail, 'qty', i.qty)
          order by i.subtotal desc, i.id))[1] as first
      from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
      left join marketplace_reviews r on r.order_item_id = i.id and r.member_uuid = o.member_uuid
      where i.marketplace_order_id = o.id
    ) i on true
    where ${mine}
      ${state ? sql`and o.status = ${state}` : sql``}
      ${after && uuid.test(after) ? sql`and o.id < ${after}::uuid` : sql``}
    order by o.id desc limit ${pageSize + 1}
  `);
}

async function countStates(mine: SQL): Promise<OrderList["counts"]> {
  const rows = await db.execute<{ state: OrderState; count: number }>(
    sql`select o.status as state, count(*)::int as count from marketplace_orders o where ${mine} group by o.status`,
  );
  const of = new Map(rows.map((row) => [row.state, row.count]));
  const counts = Object.fromEntries(states.map((state) => [state, of.get(state) ?? 0])) as Record<OrderState, number>;
  return { ...counts, all: rows.reduce((sum, row) => sum + row.count, 0) };
}
