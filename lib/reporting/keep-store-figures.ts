import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { storeFigures } from "@/db/schema/reporting";
import type { System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { listDroppedOf } from "./dropped-goods";
import { readBestAnew, readFunnelAnew, readPaidDays } from "./seller-sales";
import { BEST_KEPT, FIGURE_DAYS, type StoreFigures } from "./store-figures";

/** A store that sells less in so many days is read as it is, which takes a few milliseconds. */
const MANY_ORDERS = 2_000;

/**
 * Reckons anew what the overview and the dropped goods of stores that sell much show; what people drop only each night,
 * or where it is not known yet.
 */
export async function keepStoreFigures(
  _system: System,
  how: "recent" | "night",
  many = MANY_ORDERS,
): Promise<{ stores: number }> {
  const stores = await db.execute<{ id: string; isNew: boolean }>(sql`
    select d.marketplace_store_id as id, not exists (
      select from store_figures f where f.marketplace_store_id = d.marketplace_store_id and f.name = 'dropped') as "isNew"
    from daily_sales d
    where d.day > (${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date - ${FIGURE_DAYS}::int
    group by 1 having sum(d.orders) >= ${many} order by 1
  `);
  for (const { id, isNew } of stores) {
    await keep(id, "sales", await readPaidDays(id, 2 * FIGURE_DAYS + 1));
    await keep(id, "best", await readBestAnew(id, FIGURE_DAYS, BEST_KEPT));
    await keep(id, "funnel", await readFunnelAnew(id, FIGURE_DAYS));
    if (how === "night" || isNew) await keep(id, "dropped", await listDroppedOf(id));
  }
  await db.transaction((tx) =>
    tx
      .delete(storeFigures)
      .where(sql`not ${storeFigures.marketplaceStoreId} = any(${`{${stores.map(({ id }) => id).join(",")}}`}::uuid[])`),
  );
  return { stores: stores.length };
}

/** Each by itself, because reading takes long and a transaction should not. */
async function keep<Name extends keyof StoreFigures>(storeId: string, name: Name, figures: StoreFigures[Name]) {
  const madeAt = now();
  await db.transaction((tx) =>
    tx
      .insert(storeFigures)
      .values({ marketplaceStoreId: storeId, name, figures, madeAt })
      .onConflictDoUpdate({ target: [storeFigures.marketplaceStoreId, storeFigures.name], set: { figures, madeAt } }),
  );
}
