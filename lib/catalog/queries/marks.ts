import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { products, productWatches, recentViews } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { cardColumns, isListed, isOpenToBuyers, type ProductCard, toCard } from "./cards";

/** What of the shop a member marked as their own; pages that everybody shares show it after they are painted. */
export type Marks = {
  /** Ids of products in the wishlist, the latest first. */
  saved: string[];
  /** Ids of followed stores. */
  followed: string[];
  /** `harga:{productId}` and `stok:{productId}` for what they wait for. */
  watched: string[];
};

// Enough for nearly everybody, and an answer that stays small for the others.
const MOST = 300;

export async function readMarks(buyer: Buyer): Promise<Marks> {
  const member = sql`${buyer.userId}::uuid`;
  const [marks] = await db.execute<Marks>(sql`
    select
      array(select marketplace_product_id::text from marketplace_wishlists
        where member_uuid = ${member} order by created_at desc limit ${MOST}) as saved,
      array(select marketplace_store_id::text from marketplace_store_follows
        where member_uuid = ${member} order by created_at desc limit ${MOST}) as followed,
      array(select kind || ':' || marketplace_product_id from marketplace_product_watches
        where member_uuid = ${member} order by created_at desc limit ${MOST}) as watched
  `);
  return marks ?? { saved: [], followed: [], watched: [] };
}

/** What a member looked at lately and can still buy. */
export async function listRecentViews(buyer: Buyer, limit: number): Promise<ProductCard[]> {
  const rows = await db
    .select(cardColumns)
    .from(recentViews)
    .innerJoin(products, eq(products.id, recentViews.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(and(eq(recentViews.memberUuid, buyer.userId), isListed, isOpenToBuyers))
    .orderBy(desc(recentViews.viewedAt), desc(products.id))
    .limit(limit);
  return rows.map(toCard);
}

const STORES_ASKED = 20;
const OF_EACH_STORE = 4;

/** The newest of the stores that a member follows, a few of each, so that one busy store leaves room for the others. */
export async function listFromFollowed(buyer: Buyer, limit: number): Promise<ProductCard[]> {
  const rows = await db
    .select(cardColumns)
    .from(products)
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(
      sql`${products.id} in (
        select n.id from (
          select f.marketplace_store_id from marketplace_store_follows f
          where f.member_uuid = ${buyer.userId}::uuid order by f.created_at desc limit ${STORES_ASKED}
        ) f
        cross join lateral (
          select p.id from marketplace_products p
          where p.marketplace_store_id = f.marketplace_store_id and p.status = 'aktif'
          order by p.published_at desc nulls last, p.id desc limit ${OF_EACH_STORE}
        ) n
      ) and ${isOpenToBuyers}`,
    )
    .orderBy(sql`${products.publishedAt} desc nulls last`, desc(products.id))
    .limit(limit);
  return rows.map(toCard);
}

export type Watch = { kind: "harga" | "stok"; productId: string; name: string; slug: string; priceRupiah: number };

/** What a member waits to hear of, the latest first. */
export async function listWatches(buyer: Buyer): Promise<Watch[]> {
  return db
    .select({
      kind: productWatches.kind,
      productId: products.id,
      name: products.name,
      slug: products.slug,
      priceRupiah: products.priceMin,
    })
    .from(productWatches)
    .innerJoin(products, eq(products.id, productWatches.marketplaceProductId))
    .where(eq(productWatches.memberUuid, buyer.userId))
    .orderBy(desc(productWatches.createdAt), desc(products.id))
    .limit(MOST);
}
