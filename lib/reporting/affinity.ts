import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";

export type Pair = { id: string; first: string; firstSlug: string; second: string; secondSlug: string; buyers: number };

const MOST = 15;

/** What the most buyers wanted both of. */
export async function listPairs(_osa: Osa): Promise<Pair[]> {
  const rows = await db.execute<Pair>(sql`
    select a.first_product_id || ':' || a.second_product_id as id, f.name as first, f.slug as "firstSlug",
      s.name as second, s.slug as "secondSlug", a.buyers
    from affinity_pairs a
    join marketplace_products f on f.id = a.first_product_id
    join marketplace_products s on s.id = a.second_product_id
    order by a.buyers desc, 1 limit ${MOST}`);
  return [...rows];
}
