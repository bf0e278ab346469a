import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** A complaint that nobody settled yet: while there is one, the order does not complete (D-57). Asked under the order's lock. */
export async function hasOpenCase(tx: Tx, marketplaceOrderId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from marketplace_return_cases where marketplace_order_id = ${marketplaceOrderId}::uuid and closed_at is null
  `);
  return rows.length > 0;
}
