import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { db, dbOften } from "@/db/client";
import { products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Position, Sorting } from "../sorting";
import { sortKeys } from "./sort-keys";

/** What a list shows of a product. Dates and decimals are plain, because cached rows travel as JSON. */
export type ProductCard = {
  id: string;
  storeId: string;
  slug: string;
  name: string;
  priceRupiah: number;
  /** What the cheapest variant cost before its discount; the same as `priceRupiah` when there is none. */
  wasRupiah: number;
  priceMaxRupiah: number;
  rating: number;
  ratingTotal: number;
  soldQty: number;
  isSoldOut: boolean;
  cityName: string;
  storeType: "biasa" | "partner" | "official";
  photo: { url: string; width: number; alt: string; blur: string | null } | null;
};

/** Written as literals: only so does the planner see that a partial index covers them. */
export const isListed = sql`${products.status} in ('aktif', 'habis')`;
export const isOpenToBuyers = sql`${stores.status} = 'aktif' and ${stores.verificationStatus} = 'verif'`;

export const cardColumns = {
  id: products.id,
  storeId: products.marketplaceStoreId,
  slug: products.slug,
  name: products.name,
  priceRupiah: products.priceMin,
  priceMaxRupiah: products.priceMax,
  wasRupiah: sql<number>`coalesce((
    select v.price from marketplace_product_variants v
    where v.marketplace_product_id = ${products.id} and v.status = 'aktif'
    order by v.price - v.discount, v.id limit 1
  ), ${products.priceMin})`,
  rating: products.rating,
  ratingTotal: products.ratingTotal,
  soldQty: products.soldQty,
  status: products.status,
  publishedAt: products.publishedAt,
  cityName: stores.cityName,
  storeType: stores.storeType,
  // Not a join: it is asked only of the rows that a page shows, after they are sorted and counted off.
  photo: sql<ProductCard["photo"]>`(
    select json_build_object('url', m.url, 'width', m.width, 'alt', m.alt_text, 'blur', m.blur)
    from marketplace_product_media m where m.marketplace_product_id = ${products.id} and m.is_thumbnail
  )`,
};

type ListOptions = {
  where?: SQL;
  sort: Sorting;
  limit: number;
  after?: Position;
  /** How well a row fits what was searched for; only the sorting "relevan" reads it. */
  score?: SQL<number>;
};

export type ProductList = { cards: ProductCard[]; next: Position | null };

/** Products that anybody may see, in one order, from one position on. */
export async function listCards({ where, sort, limit, after, score = sql`0` }: ListOptions): Promise<ProductList> {
  const key = sortKeys(score)[sort];
  const isDated = sort === "terbaru" ? isNotNull(products.publishedAt) : undefined;
  const rows = await db
    .select({ ...cardColumns, key: sql<string>`(${key.column})::text`.as("sort_key") })
    .from(products)
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(and(isListed, isOpenToBuyers, isDated, where, after && key.beyond(after)))
    .orderBy(...key.order)
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    cards: shown.map(toCard),
    next: rows.length > limit && last ? { key: last.key, id: last.id } : null,
  };
}

/** The cards of these products, in this order, without those that buyers may not see any more. */
export async function listCardsByIds(ids: string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  // Each store by its key: joined as a whole, a few rows would make the planner read every store there is.
  const { cityName, storeType, id } = stores;
  const store = dbOften
    .select({ id, cityName, storeType })
    .from(stores)
    .where(and(eq(id, products.marketplaceStoreId), isOpenToBuyers))
    .limit(1)
    .as("marketplace_stores");
  const rows = await dbOften
    .select(cardColumns)
    .from(products)
    .innerJoinLateral(store, sql`true`)
    .where(and(sql`${products.id} = any(${`{${ids.join(",")}}`}::uuid[])`, isListed));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []).map(toCard);
}

type CardRow = Omit<ProductCard, "isSoldOut"> & { status: string };

export function toCard(row: CardRow): ProductCard {
  const { id, storeId, slug, name, priceRupiah, wasRupiah, priceMaxRupiah, rating, ratingTotal, soldQty } = row;
  return {
    ...{ id, storeId, slug, name, priceRupiah, wasRupiah, priceMaxRupiah, rating, ratingTotal, soldQty },
    isSoldOut: row.status === "habis",
    cityName: row.cityName,
    storeType: row.storeType,
    photo: row.photo,
  };
}
