import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** For whoever must touch products after something that the order of locks puts behind them. */
export async function lockProducts(tx: Tx, productIds: string[]) {
  await tx.execute(sql`
    select id from marketplace_products where id = any(${`{${productIds.join(",")}}`}::uuid[]) order by id for no key update
  `);
}
