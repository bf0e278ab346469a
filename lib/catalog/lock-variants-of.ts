import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** All variants of these products, held in the order of their ids, before the products themselves. */
export async function lockVariantsOf(tx: Tx, productIds: string[]): Promise<void> {
  await tx.execute(sql`
    select id from marketplace_product_variants
    where marketplace_product_id = any(${`{${productIds.join(",")}}`}::uuid[]) order by id for no key update
  `);
}
