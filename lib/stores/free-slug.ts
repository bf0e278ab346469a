import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { slugify } from "@/lib/shared/slug";
import { isReservedSlug } from "./policy";

const LONGEST = 80;
// The longest names of a store take the first free number; beyond it something is wrong with the name.
const MOST = 1_000;

/** The address that a store of this name gets: no other store has it or ever had it (S1-025, D-35). */
export async function freeSlug(reader: Db | Tx, name: string): Promise<string> {
  const base = slugify(name, LONGEST) || "toko";
  const rows = await reader.execute<{ slug: string }>(sql`
    select slug from marketplace_stores where slug = ${base} or slug ~ ${`^${base}-[0-9]{1,4}$`}
    union select slug from marketplace_store_slugs where slug = ${base} or slug ~ ${`^${base}-[0-9]{1,4}$`}
  `);
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(base) && !isReservedSlug(base)) return base;
  for (let number = 2; number <= MOST; number++) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
  }
  throw new Error(`no free address for ${base}`);
}
