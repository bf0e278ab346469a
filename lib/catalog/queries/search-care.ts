import { asc, desc, gte, ilike, max, or, sql, sum } from "drizzle-orm";
import { db } from "@/db/client";
import { searchMisses, searchSynonyms } from "@/db/schema/catalog";
import type { Osa } from "@/lib/auth/actors";

const MISS_DAYS = 30;

export type Miss = { query: string; count: number; lastDay: string };

/** What people looked for in vain of late, the most frequent first. */
export async function listMisses(_osa: Osa, at: Date): Promise<Miss[]> {
  const since = sql`(${at.toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date - ${MISS_DAYS}::int`;
  const rows = await db
    .select({
      query: searchMisses.query,
      count: sum(searchMisses.count).mapWith(Number),
      lastDay: max(searchMisses.day),
    })
    .from(searchMisses)
    .where(gte(searchMisses.day, since))
    .groupBy(searchMisses.query)
    .orderBy(desc(sum(searchMisses.count)), asc(searchMisses.query))
    .limit(100);
  return rows.map(({ lastDay, ...row }) => ({ ...row, lastDay: lastDay ?? "" }));
}

export type Synonym = { head: string; synonym: string };

export async function listSynonyms(_osa: Osa, word: string | undefined): Promise<Synonym[]> {
  const like = `%${(word ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return db
    .select()
    .from(searchSynonyms)
    .where(word ? or(ilike(searchSynonyms.head, like), ilike(searchSynonyms.synonym, like)) : undefined)
    .orderBy(asc(searchSynonyms.head), asc(searchSynonyms.synonym))
    .limit(500);
}
