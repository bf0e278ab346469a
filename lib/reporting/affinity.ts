import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";

export type Dropped = { id: string; name: string; slug: string; bought: number; dropped: number; both: number };
export type Pair = { id: string; first: string; firstSlug: string; second: string; secondSlug: string; buyers: number };

const MOST = 15;

/** What most buyers took out of their carts, and how many of them bought it after all. */
export async function listDropped(_osa: Osa): Promise<Dropped[]> {
  const rows = await db.execute<Dropped>(sql`
    select p.id, p.name, p.slug, a.bought, a.dropped, a."both"
    from affinity_products a join marketplace_products p on p.id = a.marketplace_product_id
    where a.dropped > 0 order by a.dropped desc, p.id limit ${MOST}`);
  return [...rows];
}

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
