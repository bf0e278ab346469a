import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { type Asked, containing, type Page, readPage } from "./keyset";

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
