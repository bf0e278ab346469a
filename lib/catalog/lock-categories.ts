import { asc, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { categories } from "@/db/schema/catalog";

/** The whole tree, for one writer at a time: two moves that are fine each could make a ring together. */
export async function lockCategories(tx: Tx) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('categories'))`);
  return tx
    .select()
    .from(categories)
    .where(isNull(categories.mergedIntoId))
    .orderBy(asc(categories.position), asc(categories.name));
}
