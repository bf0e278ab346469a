import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { type ProductLook, readLook } from "./product-look";

/** One of the seller's products, held until the transaction ends. Variants before their product, as everything does. */
export async function lockOwnProduct(tx: Tx, seller: Seller, productId: string): Promise<ProductLook> {
  await tx.execute(sql`
    select id from marketplace_product_variants
    where marketplace_product_id = ${productId}::uuid and marketplace_store_id = ${seller.storeId}::uuid
    order by id for no key update
  `);
  await tx.execute(sql`
    select id from marketplace_products where id = ${productId}::uuid and marketplace_store_id = ${seller.storeId}::uuid
    for no key update
  `);
  const look = await readLook(tx, seller.storeId, productId);
  if (!look) throw refusal("not_found");
  return look;
}
