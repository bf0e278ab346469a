import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";

const MISS_DAYS = 30;
/** What was asked for less often than so many other things on each day is in no list of the month. */
const MOST_OF_A_DAY = 300;
const PAGE_SIZE = 50;

export type Miss = { query: string; count: number; lastDay: string };

/** What people looked for in vain of late, the most frequent first. */
export async function listMisses(_osa: Osa, at: Date): Promise<Miss[]> {
  const today = sql`(${at.toISOString()}::timestamptz at time zone 'Asia/Jakarta')::date`;
  const rows = await db.execute<Miss>(sql`
    select m.query, sum(m.count)::int as count, max(m.day)::text as "lastDay"
    from generate_series(${today} - ${MISS_DAYS}::int, ${today}, interval '1 day') d (day)
    cross join lateral (
      select x.day, x.query, x.count from marketplace_search_misses x
      where x.day = d.day::date order by x.count desc limit ${MOST_OF_A_DAY}
    ) m
    group by m.query order by 2 desc, 1 limit 100`);
  return [...rows];
}

export type Synonym = { head: string; synonym: string };

/** A page of them by their words; `after` is the pair that the page before ended with. */
export async function listSynonyms(
  _osa: Osa,
  word: string | undefined,
  after?: Synonym,
): Promise<{ rows: Synonym[]; next: Synonym | null }> {
  const like = `%${(word ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<Synonym>(sql`
    select y.head, y.synonym from marketplace_search_synonyms y
    where ${word ? sql`(y.head || ' ' || y.synonym) ilike ${like}` : sql`true`}
      and ${after ? sql`(y.head, y.synonym) > (${after.head}, ${after.synonym})` : sql`true`}
    order by y.head, y.synonym limit ${PAGE_SIZE + 1}`);
  const shown = rows.slice(0, PAGE_SIZE);
  return { rows: shown, next: rows.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null };
}
