import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { products, productWatches } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { isListed, isOpenToBuyers } from "./queries/cards";

export const setWatchInput = z.object({
  productId: z.uuid(),
  kind: z.enum(["harga", "stok"]),
  wanted: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** Asks to be told when a product costs less or is there again, or takes that back. Twice is as good as once. */
export async function setWatch(buyer: Buyer, input: z.output<typeof setWatchInput>): Promise<void> {
  const { productId, kind } = input;
  if (!input.wanted) {
    const of = and(eq(productWatches.marketplaceProductId, productId), eq(productWatches.kind, kind));
    await db.delete(productWatches).where(and(eq(productWatches.memberUuid, buyer.userId), of));
    return;
  }
  const [product] = await db
    .select({ priceSeen: products.priceMin, status: products.status })
    .from(products)
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(and(eq(products.id, productId), isListed, isOpenToBuyers));
  if (!product) throw refusal("product_gone");
  // It came back while the page stood open: there is nothing left to wait for.
  if (kind === "stok" && product.status === "aktif") throw refusal("watch_in_stock");
  await db
    .insert(productWatches)
    .values({
      memberUuid: buyer.userId,
      marketplaceProductId: productId,
      kind,
      priceSeen: product.priceSeen,
      createdAt: now(),
    })
    .onConflictDoNothing();
}
