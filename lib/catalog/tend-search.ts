import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchMisses } from "@/db/schema/catalog";
import { now } from "@/lib/platform/clock";

const MISS_DAYS = 90;

/** The nightly job: what nobody read in a quarter goes, and each word learns anew how often the shop uses it. */
export async function tendSearch(): Promise<void> {
  await db.transaction(async (tx) => {
    const today = sql`(${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`;
    await tx.delete(searchMisses).where(lt(searchMisses.day, sql`${today} - ${MISS_DAYS}::int`));
    await tx.execute(sql`select count_search_terms()`);
  });
}
