import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { now } from "@/lib/platform/clock";
import type { DroppedGoods } from "./dropped-goods";
import type { BestProduct, Funnel, PaidDay } from "./seller-sales";

/** Of so many days the figures of a store are kept, and as many before them. */
export const FIGURE_DAYS = 30;
export const BEST_KEPT = 20;

/** What is kept of a store that sells much, by name. */
export type StoreFigures = { sales: PaidDay[]; best: BestProduct[]; funnel: Funnel; dropped: DroppedGoods[] };

/** Older than this they are not shown: whatever makes them has stopped, and reading anew is slow but right. */
const HOURS: Record<keyof StoreFigures, number> = { sales: 2, best: 2, funnel: 2, dropped: 48 };

/** What is kept of a store; null where nothing is, which is so for all but the few that sell much. */
export async function readStoreFigures<Name extends keyof StoreFigures>(
  storeId: string,
  name: Name,
): Promise<{ figures: StoreFigures[Name]; madeAt: string } | null> {
  const since = new Date(now().getTime() - HOURS[name] * 3_600_000);
  const [row] = await db.execute<{ figures: StoreFigures[Name]; madeAt: string }>(sql`
    select figures, made_at as "madeAt" from store_figures
    where marketplace_store_id = ${storeId}::uuid and name = ${name} and made_at > ${since.toISOString()}::timestamptz
  `);
  return row ?? null;
}
