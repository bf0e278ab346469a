import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import type { StockQuery } from "./schemas";

export type StockRow = {
  cursor: string;
  productId: string;
  product: string;
  variant: string;
  sku: string;
  stock: number;
  held: number;
  lowStockAt: number;
  isLow: boolean;
};

const PAGE_SIZE = 25;
const literal = (words: string) => words.replace(/[\\%_]/g, "\\$&").toLowerCase();

/** What lies on the shelf, variant by variant in the order of their SKUs, so that it can be counted along the shelf. */
export async function listStock(
  seller: Seller,
  { q, low, after }: StockQuery,
): Promise<{ rows: StockRow[]; next?: string }> {
  const store = sql`${seller.storeId}::uuid`;
  const conditions: SQL[] = [sql`v.marketplace_store_id = ${store} and v.position >= 0`];
  if (low) conditions.push(sql`v.is_low and v.status = 'aktif'`);
  if (after) conditions.push(sql`v.sku > ${after}`);
  if (q) {
    conditions.push(sql`(lower(v.sku) like ${`${literal(q)}%`} or v.marketplace_product_id = any(array(
      select p.id from marketplace_products p where p.marketplace_store_id = ${store} and p.name ilike ${`%${literal(q)}%`} limit 1000)))`);
  }
  const rows = await db.execute<StockRow>(sql`
    with page as materialized (
      select v.* from marketplace_product_variants v where ${sql.join(conditions, sql` and `)} order by v.sku limit ${PAGE_SIZE + 1}
    )
    select v.id as cursor, p.id as "productId", p.name as product, v.name as variant, v.sku, v.stock, v.held,
      v.low_stock_at as "lowStockAt", v.is_low and v.status = 'aktif' as "isLow"
    from page v join marketplace_products p on p.id = v.marketplace_product_id order by v.sku
  `);
  const shown = rows.slice(0, PAGE_SIZE);
  return { rows: shown, next: rows.length > PAGE_SIZE ? shown.at(-1)?.sku : undefined };
}

export type MoveRow = {
  cursor: number;
  at: string;
  productId: string;
  product: string;
  variant: string;
  sku: string;
  type: "masuk" | "keluar" | "koreksi" | "tahan" | "lepas" | "jual" | "retur";
  stockDelta: number;
  heldDelta: number;
  stockAfter: number;
  heldAfter: number;
  note: string | null;
};

/** Every movement of the store's stock, newest first, by kind and by SKU. */
export async function listMoves(
  seller: Seller,
  { q, type, before }: StockQuery,
): Promise<{ rows: MoveRow[]; next?: string }> {
  const store = sql`${seller.storeId}::uuid`;
  const variants = q ? await variantsOf(seller, q) : null;
  const rows = await db.execute<MoveRow>(sql`
    with page as materialized (
      select m.* from stock_movements m
      where m.marketplace_store_id = ${store}
        and ${type ? sql`m.type = ${type}` : sql`true`}
        and ${before ? sql`m.id < ${before}` : sql`true`}
        and ${variants ?? sql`true`}
      order by m.id desc limit ${PAGE_SIZE + 1}
    )
    select m.id::float8 as cursor, m.created_at as at, p.id as "productId", p.name as product, v.name as variant, v.sku, m.type,
      m.stock_delta as "stockDelta", m.held_delta as "heldDelta", m.stock_after as "stockAfter", m.held_after as "heldAfter", m.note
    from page m
    join marketplace_product_variants v on v.id = m.marketplace_product_variant_id
    join marketplace_products p on p.id = v.marketplace_product_id
    order by m.id desc
  `);
  const shown = rows.slice(0, PAGE_SIZE);
  return { rows: shown, next: rows.length > PAGE_SIZE ? String(shown.at(-1)?.cursor) : undefined };
}

/** More than these are asked of each movement in turn: among so many the newest are soon found. */
const MOST_VARIANTS = 2_000;

/** The condition that a movement `m` is of a SKU that begins so. */
async function variantsOf(seller: Seller, q: string): Promise<SQL> {
  const begins = sql`v.marketplace_store_id = ${seller.storeId}::uuid and lower(v.sku) like ${`${literal(q)}%`}`;
  const rows = await db.execute<{ id: string }>(
    sql`select v.id from marketplace_product_variants v where ${begins} limit ${MOST_VARIANTS + 1}`,
  );
  return rows.length > MOST_VARIANTS
    ? sql`exists (select from marketplace_product_variants v where v.id = m.marketplace_product_variant_id and ${begins})`
    : sql`m.marketplace_product_variant_id = any(${`{${rows.map(({ id }) => id).join(",")}}`}::uuid[])`;
}

/** How much lies on the shelf, and how much of it is held. */
export async function readStockSums(seller: Seller) {
  const [row] = await db.execute<{ stock: number; held: number }>(sql`
    select coalesce(sum(stock), 0)::float8 as stock, coalesce(sum(held), 0)::float8 as held
    from marketplace_product_variants where marketplace_store_id = ${seller.storeId}::uuid and position >= 0
  `);
  return row ?? { stock: 0, held: 0 };
}

/** How many variants on sale are at their threshold or below. */
export async function countLowStock(seller: Seller): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from marketplace_product_variants
    where marketplace_store_id = ${seller.storeId}::uuid and is_low and status = 'aktif' and position >= 0
  `);
  return row?.count ?? 0;
}
