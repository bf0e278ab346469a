import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import type { ProductListQuery, productStates } from "./schemas";

export type SellerProductRow = {
  cursor: string;
  slug: string;
  name: string;
  status: "aktif" | "habis" | "draft" | "nonaktif";
  isArchived: boolean;
  publishAt: string | null;
  category: string;
  categoryEn: string;
  priceMin: number;
  priceMax: number;
  variants: number;
  stock: number;
  held: number;
  isLow: boolean;
  soldQty: number;
  photo: { url: string; width: number } | null;
};

export type ProductFilter = Pick<ProductListQuery, "q" | "state" | "category" | "low" | "bare">;

const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&");

/** The products `p` that a list of the store's shows under these filters. Also what "all of them" means. */
export function matching(seller: Seller, { q, state, category, low, bare }: ProductFilter): SQL {
  const store = sql`${seller.storeId}::uuid`;
  const conditions = [
    sql`p.marketplace_store_id = ${store}`,
    state === "arsip" ? sql`p.archived_at is not null` : sql`p.archived_at is null`,
    state && state !== "arsip" && sql`p.status = ${state}`,
    category &&
      sql`p.category_id in (
      with recursive below as (select ${category}::int as id union all
        select c.id from marketplace_categories c join below on c.parent_id = below.id) select id from below)`,
    // The few that are low are gathered once; asked of each row, every product of the store would be looked at.
    low &&
      sql`p.id = any(array(select v.marketplace_product_id from marketplace_product_variants v
      where v.marketplace_store_id = ${store} and v.is_low and v.status = 'aktif'))`,
    bare && sql`not p.has_photo`,
    q &&
      sql`(p.name ilike ${`%${literal(q)}%`} or p.id = any(array(
      select v.marketplace_product_id from marketplace_product_variants v
      where v.marketplace_store_id = ${store} and lower(v.sku) like ${`${literal(q.toLowerCase())}%`} limit 1000)))`,
  ];
  return sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );
}

const sorts = {
  terbaru: { column: null, type: "uuid", isDown: true },
  nama: { column: sql`p.name`, type: "text", isDown: false },
  termurah: { column: sql`p.price_min`, type: "bigint", isDown: false },
  termahal: { column: sql`p.price_min`, type: "bigint", isDown: true },
  terlaris: { column: sql`p.sold_qty`, type: "int", isDown: true },
} as const;

const PAGE_SIZE = 25;

/** One page of the store's products in one of its orders, from a product on or up to it. Nothing is counted. */
export async function listSellerProducts(seller: Seller, query: ProductListQuery) {
  const { column, type, isDown } = sorts[query.sort ?? "terbaru"];
  const from = query.after ?? query.before;
  const isBack = !query.after && Boolean(query.before);
  const down = isDown !== isBack;
  const key = from ? await keyOf(seller, from, column) : null;
  const compare = sql.raw(down ? "<" : ">");
  const order = sql.raw(down ? "desc" : "asc");
  const beyond =
    key === null || !from
      ? sql`true`
      : column
        ? sql`(${column}, p.id) ${compare} (${key}::${sql.raw(type)}, ${from}::uuid)`
        : sql`p.id ${compare} ${from}::uuid`;
  const found = [
    ...(await db.execute<SellerProductRow>(sql`
      with page as materialized (
        select p.* from marketplace_products p where ${matching(seller, query)} and ${beyond}
        order by ${column ? sql`${column} ${order}, ` : sql``}p.id ${order} limit ${PAGE_SIZE + 1}
      )
      select p.id as cursor, p.slug, p.name, p.status, p.archived_at is not null as "isArchived", p.publish_at as "publishAt",
        c.name as category, c.name_en as "categoryEn", p.price_min as "priceMin", p.price_max as "priceMax",
        p.sold_qty as "soldQty", v.count as variants, v.stock, v.held, v.low as "isLow",
        (select json_build_object('url', m.url, 'width', m.width) from marketplace_product_media m
          where m.marketplace_product_id = p.id and m.type = 'gambar' order by m.is_thumbnail desc, m.position limit 1) as photo
      from page p
      join marketplace_categories c on c.id = p.category_id
      left join lateral (
        select count(*)::int as count, coalesce(sum(stock), 0)::int as stock, coalesce(sum(held), 0)::int as held,
          coalesce(bool_or(is_low and status = 'aktif'), false) as low
        from marketplace_product_variants where marketplace_product_id = p.id and position >= 0
      ) v on true
      order by ${column ? sql`${column} ${order}, ` : sql``}p.id ${order}
    `)),
  ];
  const more = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (isBack) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    previous: first && (isBack ? more : query.after) ? first.cursor : undefined,
    next: last && (isBack || more) ? last.cursor : undefined,
  };
}

async function keyOf(seller: Seller, productId: string, column: SQL | null): Promise<string | null> {
  if (!column) return productId;
  const [row] = await db.execute<{ key: string }>(sql`
    select (${column})::text as key from marketplace_products p
    where p.id = ${productId}::uuid and p.marketplace_store_id = ${seller.storeId}::uuid
  `);
  return row?.key ?? null;
}

/**
 * How many of the store's products stand in each state, counted from the index of states alone; only what is archived,
 * which no index tells, is looked up.
 */
export async function countSellerProducts(seller: Seller): Promise<Record<(typeof productStates)[number], number>> {
  const store = sql`${seller.storeId}::uuid`;
  const rows = await db.execute<{ state: SellerProductRow["status"]; count: number; archived: number }>(sql`
    select a.status as state, a.count, coalesce(g.count, 0) as archived
    from (
      select status, count(*)::int as count from marketplace_products where marketplace_store_id = ${store} group by status
    ) a left join (
      select status, count(*)::int as count from marketplace_products
      where marketplace_store_id = ${store} and archived_at is not null group by status
    ) g using (status)
  `);
  const counts = { aktif: 0, habis: 0, draft: 0, nonaktif: 0, arsip: 0 };
  for (const { state, count, archived } of rows) {
    counts[state] = count - archived;
    counts.arsip += archived;
  }
  return counts;
}

/** How many products the filters let through, no further than a bound. */
export async function countMatching(seller: Seller, filter: ProductFilter, most: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from marketplace_products p where ${matching(seller, filter)} limit ${most}
    ) found
  `);
  return row?.count ?? 0;
}
