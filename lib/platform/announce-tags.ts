import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** The channel on which every web server listens (instrumentation.ts). */
export const tagChannel = "cache_tags";

// A message of Postgres holds 8,000 bytes, a tag sometimes 180.
const MOST_AT_ONCE = 40;

/**
 * Expires these cache tags on every web server once the transaction commits, also when a worker made the change.
 * `updateTag` at the edge stays: it lets the person who made the change see it in the very next answer.
 */
export async function announceTags(tx: Tx, tags: string[]) {
  for (let from = 0; from < tags.length; from += MOST_AT_ONCE) {
    const some = JSON.stringify(tags.slice(from, from + MOST_AT_ONCE));
    await tx.execute(sql`select pg_notify(${tagChannel}, ${some})`);
  }
}
