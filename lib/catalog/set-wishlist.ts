import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { wishlists } from "@/db/schema/catalog";
import type { Buyer } from "@/lib/auth/actors";
import { keepInWishlist } from "./keep-in-wishlist";

export const setWishlistInput = z.object({
  productId: z.uuid(),
  saved: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** Keeps a product, whatever its variants, for later; or lets it go (D-63). */
export async function setWishlist(buyer: Buyer, input: z.output<typeof setWishlistInput>): Promise<void> {
  if (input.saved) return db.transaction((tx) => keepInWishlist(tx, buyer, input.productId));
  const mine = and(eq(wishlists.memberUuid, buyer.userId), eq(wishlists.marketplaceProductId, input.productId));
  await db.delete(wishlists).where(mine);
}
