import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchMisses } from "@/db/schema/catalog";
import { now } from "@/lib/platform/clock";

const MISS_DAYS = 90;
const wordIndexes = [4, 3, 2, 1, 0].map((tier) => `marketplace_search_documents_words_${tier}_idx`);

/**
 * The nightly job: what nobody read in a quarter goes, each word learns anew how often the shop uses it, and its
 * indexes are written anew. Sales move products from tier to tier, and the lists of common marks fall into pieces by that:
 * unpicked, a search among 100,000 products took twice as long.
 */
export async function tendSearch(): Promise<void> {
  await db.transaction(async (tx) => {
    const today = sql`(${now().toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`;
    await tx.delete(searchMisses).where(lt(searchMisses.day, sql`${today} - ${MISS_DAYS}::int`));
    await tx.execute(sql`select count_search_terms()`);
  });
  // Beside all reading and writing, and therefore in no transaction. What a night that broke off left behind goes first.
  for (const index of wordIndexes) {
    await db.execute(sql`drop index concurrently if exists ${sql.identifier(`${index}_ccnew`)}`);
    await db.execute(sql`reindex index concurrently ${sql.identifier(index)}`);
  }
}
