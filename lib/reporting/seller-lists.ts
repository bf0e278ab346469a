import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { type OrderState, states } from "@/lib/orders/status";
import { type Asked, containing, type Page, readPage } from "./keyset";

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
  acceptBy: string | null;
  shipBy: string | null;
  trackingNumber: string | null;
};

export const isState = (state: string | undefined): state is OrderState => states.some((known) => known === state);

/** The store's orders, newest first, by state and by code, buyer or product. */
export function listSellerOrders(
  seller: Seller,
  filter: { state?: string; q?: string } & Asked,
): Promise<Page<SellerOrderRow>> {
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`mo.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<SellerOrderRow>(sql`
      select mo.id as cursor, mo.billing_code as "billingCode", mo.status as state, o.order_booking_date as "bookedAt",
        o.order_member_name as buyer, i.name as "firstItem", i.lines - 1 as "otherItems", o.order_quantity as qty,
        mo.saldo_credit as "saldoCredit", mo.accept_by as "acceptBy", mo.ship_by as "shipBy",
        sh.tracking_number as "trackingNumber"
      from marketplace_orders mo
      join "order" o on o.id = mo.order_id
      left join marketplace_shipments sh on sh.marketplace_order_id = mo.id and sh.is_active
      left join lateral (
        select min(v.name) as name, count(*)::int as lines
        from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id
      ) i on true
      where mo.marketplace_store_id = ${seller.storeId}::uuid
        and ${isState(filter.state) ? sql`mo.status = ${filter.state}` : sql`true`}
        and ${
          filter.q
            ? sql`(mo.billing_code ilike ${like} or o.order_member_name ilike ${like} or exists (
                select 1 from marketplace_order_items x join marketplace_product_versions v on v.id = x.marketplace_product_version_id
                where x.marketplace_order_id = mo.id and v.name ilike ${like}))`
            : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

export async function countSellerOrders(seller: Seller): Promise<Partial<Record<OrderState, number>>> {
  const rows = await db.execute<{ state: OrderState; count: number }>(sql`
    select status as state, count(*)::int as count from marketplace_orders
    where marketplace_store_id = ${seller.storeId}::uuid group by status
  `);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export const productStates = ["aktif", "habis", "draft", "nonaktif"] as const;
type ProductState = (typeof productStates)[number];

export type SellerProductRow = {
  cursor: string;
  slug: string;
  name: string;
  status: ProductState;
  category: string;
  categoryEn: string;
  priceMin: number;
  priceMax: number;
  variants: number;
  stock: number;
  held: number;
  soldQty: number;
  photo: { url: string; width: number } | null;
};

/** The store's products, newest first, by status and by name or SKU. */
export function listSellerProducts(
  seller: Seller,
  filter: { state?: string; q?: string } & Asked,
): Promise<Page<SellerProductRow>> {
  const like = containing(filter.q ?? "");
  const status = productStates.find((known) => known === filter.state);
  return readPage(filter, { column: sql`p.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<SellerProductRow>(sql`
      select p.id as cursor, p.slug, p.name, p.status, c.name as category, c.name_en as "categoryEn",
        p.price_min as "priceMin", p.price_max as "priceMax", p.sold_qty as "soldQty",
        v.count as variants, v.stock, v.held,
        (select json_build_object('url', m.url, 'width', m.width) from marketplace_product_media m
          where m.marketplace_product_id = p.id and m.type = 'gambar' order by m.is_thumbnail desc, m.position limit 1) as photo
      from marketplace_products p
      join marketplace_categories c on c.id = p.category_id
      left join lateral (
        select count(*)::int as count, coalesce(sum(stock), 0)::int as stock, coalesce(sum(held), 0)::int as held
        from marketplace_product_variants where marketplace_product_id = p.id
      ) v on true
      where p.marketplace_store_id = ${seller.storeId}::uuid
        and ${status ? sql`p.status = ${status}` : sql`true`}
        and ${
          filter.q
            ? sql`(p.name ilike ${like} or exists (
                select 1 from marketplace_product_variants x where x.marketplace_product_id = p.id and x.sku ilike ${like}))`
            : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}
