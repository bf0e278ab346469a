import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { products, wishlists } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { isListed, isOpenToBuyers } from "./queries/cards";

/** Keeps a product that buyers can see for later; twice is as good as once (D-63). */
export async function keepInWishlist(tx: Tx, buyer: Buyer, productId: string): Promise<void> {
  const [product] = await tx
    .select({ id: products.id })
    .from(products)
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(and(eq(products.id, productId), isListed, isOpenToBuyers));
  if (!product) throw refusal("product_gone");
  await tx
    .insert(wishlists)
    .values({ memberUuid: buyer.userId, marketplaceProductId: product.id, createdAt: now() })
    .onConflictDoNothing();
}
