import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** The channel on which every web server listens (instrumentation.ts). */
export const tagChannel = "cache_tags";

/**
 * Expires these cache tags on every web server once the transaction commits, also when a worker made the change.
 * `updateTag` at the edge stays: it lets the person who made the change see it in the very next answer.
 */
export async function announceTags(tx: Tx, tags: string[]) {
  if (tags.length > 0) await tx.execute(sql`select pg_notify(${tagChannel}, ${JSON.stringify(tags)})`);
}
