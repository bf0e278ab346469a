import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";

/** A store comes or goes with everything on its shelves: every page that shows any of it is made anew. */
export async function announceStore(tx: Tx, store: { id: string; slug: string }) {
  const shelves = await tx.execute<{ categoryId: number }>(sql`
    select distinct category_id as "categoryId" from marketplace_products
    where marketplace_store_id = ${store.id}::uuid and status in ('aktif', 'habis')
  `);
  await announceTags(tx, [tags.store(store.id), tags.store(store.slug), tags.storeGoods(store.id), tags.catalog]);
  await announceTags(
    tx,
    shelves.map((shelf) => tags.categoryGoods(shelf.categoryId)),
  );
}
