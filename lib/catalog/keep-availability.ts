import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tags } from "@/lib/platform/cache-tags";
import { wakeWatchers } from "./wake-watchers";

/**
 * `aktif` and `habis` follow the shelves (D-45). Answers the tags of the shelves where something came or went.
 * The lock comes in a statement of its own: the next one then sees what another sale of the same product committed.
 */
export async function keepAvailability(tx: Tx, productIds: string[]): Promise<string[]> {
  const ids = sql.join(
    productIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx.execute(sql`select id from marketplace_products where id in (${ids}) order by id for no key update`);
  const changed = await tx.execute<{ id: string; status: string; store_id: string; category_id: number }>(sql`
    update marketplace_products p set status = x.status::product_status
    from (
      select marketplace_product_id as id,
        case when bool_or(status = 'aktif' and stock > held) then 'aktif' else 'habis' end as status
      from marketplace_product_variants where marketplace_product_id in (${ids}) group by marketplace_product_id
    ) x
    where p.id = x.id and p.status in ('aktif', 'habis') and p.status::text <> x.status
    returning p.id, p.status::text as status, p.marketplace_store_id as store_id, p.category_id
  `);
  await wakeWatchers(
    tx,
    changed.filter((row) => row.status === "aktif").map((row) => row.id),
  );
  return changed.flatMap((row) => [tags.storeGoods(row.store_id), tags.categoryGoods(row.category_id)]);
}
