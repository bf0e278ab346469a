import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { products, wishlists } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { isListed, isOpenToBuyers } from "./queries/cards";

export const setWishlistInput = z.object({
  productId: z.uuid(),
  saved: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** Keeps a product, whatever its variants, for later; or lets it go (D-63). Twice is as good as once. */
export async function setWishlist(buyer: Buyer, input: z.output<typeof setWishlistInput>): Promise<void> {
  if (!input.saved) {
    const mine = and(eq(wishlists.memberUuid, buyer.userId), eq(wishlists.marketplaceProductId, input.productId));
    await db.delete(wishlists).where(mine);
    return;
  }
  const [product] = await db
    .select({ id: products.id })
    .from(products)
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(and(eq(products.id, input.productId), isListed, isOpenToBuyers));
  if (!product) throw refusal("product_gone");
  await db
    .insert(wishlists)
    .values({ memberUuid: buyer.userId, marketplaceProductId: product.id, createdAt: now() })
    .onConflictDoNothing();
}
