import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/** How many products a store shows. Stores are locked last, so this ends a transaction. */
export async function keepProductCount(tx: Tx, storeId: string): Promise<void> {
  // In a statement of its own: the next one then counts what another change of the same store committed.
  await tx.execute(sql`select id from marketplace_stores where id = ${storeId}::uuid for no key update`);
  const changed = await tx.execute(sql`
    update marketplace_stores s set product_count = x.count
    from (
      select count(*)::int as count from marketplace_products
      where marketplace_store_id = ${storeId}::uuid and status in ('aktif', 'habis')
    ) x
    where s.id = ${storeId}::uuid and s.product_count <> x.count returning s.id
  `);
  if (changed.length > 0) await announceTags(tx, [tags.storeNumbers(storeId)]);
}
