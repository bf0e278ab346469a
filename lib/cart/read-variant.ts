import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";

/** What a cart line asks of the catalogue at the moment somebody adds to it; what the page showed is only a hint (S3-002). */
export async function readVariant(reader: Db | Tx, variantId: string) {
  const [variant] = await reader
    .select({
      productId: productVariants.marketplaceProductId,
      priceRupiah: sql<number>`${productVariants.price} - ${productVariants.discount}`,
      available: sql<number>`${productVariants.stock} - ${productVariants.held}`,
      isForSale: sql<boolean>`${productVariants.status} = 'aktif' and ${products.status} in ('aktif', 'habis')
        and ${stores.status} = 'aktif' and ${stores.verificationStatus} = 'verif'`,
    })
    .from(productVariants)
    .innerJoin(products, eq(products.id, productVariants.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .where(eq(productVariants.id, variantId));
  return variant ?? null;
}
