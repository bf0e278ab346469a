import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { products, wishlists } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import type { MomentPosition } from "@/lib/shared/moment-position";
import { cardColumns, isListed, isOpenToBuyers, type ProductCard, toCard } from "./cards";

export type WishlistItem = ProductCard & {
  storeName: string;
  /** Free to buy now over all its variants: stock that nobody's unpaid order holds (D-26). */
  left: number;
  /** False once its seller or its store took it away from buyers; it can then only be let go. */
  isForSale: boolean;
};

export type Wishlist = { items: WishlistItem[]; next: MomentPosition | null };

const pageSize = 24;

/** What a buyer keeps for later, the latest first, at the prices and with the stock of now (D-63). */
export async function listWishlist(buyer: Buyer, after?: MomentPosition): Promise<Wishlist> {
  const micros = sql<string>`(extract(epoch from ${wishlists.createdAt}) * 1000000)::bigint`;
  const rows = await db
    .select({
      ...cardColumns,
      storeName: stores.name,
      left: sql<number>`(
        select coalesce(sum(v.stock - v.held), 0)::int from marketplace_product_variants v
        where v.marketplace_product_id = ${products.id} and v.status = 'aktif'
      )`,
      isForSale: sql<boolean>`${isListed} and ${isOpenToBuyers}`,
      micros: sql<string>`${micros}::text`,
    })
    .from(wishlists)
    .innerJoin(products, eq(products.id, wishlists.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(
      and(
        eq(wishlists.memberUuid, buyer.userId),
        after && sql`(${micros}, ${products.id}) < (${after.micros}::text::bigint, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(wishlists.createdAt), desc(products.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => {
      const { storeName, left, isForSale } = row;
      return { ...toCard(row), storeName, left, isForSale };
    }),
    next: rows.length > pageSize && last ? { micros: last.micros, id: last.id } : null,
  };
}
