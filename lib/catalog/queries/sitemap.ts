import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** Products of one part of the site map: with both languages twice as many addresses, of which a part may hold 50,000. */
export const SITEMAP_PART = 10_000;

export type SitemapEntry = { slug: string; changedAt: string };

/**
 * The first id of each part. Ids grow with time and rows stay, so a part keeps its products: only the last one changes.
 * Walks the primary key alone.
 */
export async function listProductParts(size = SITEMAP_PART): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive part (id) as (
      (select id from marketplace_products order by id limit 1)
      union all
      select (select p.id from marketplace_products p where p.id > part.id order by p.id offset ${size - 1} limit 1)
      from part where part.id is not null
    )
    select id from part where id is not null`);
  return rows.map((row) => row.id);
}

/** The products of the part that begins here, without those that buyers may not see. */
export async function listPartProducts(from: string, size = SITEMAP_PART): Promise<SitemapEntry[]> {
  return db.execute<SitemapEntry>(sql`
    select p.slug, to_char(p.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
    from (select id from marketplace_products where id >= ${from} order by id limit ${size}) part
    join marketplace_products p on p.id = part.id
    join marketplace_stores s on s.id = p.marketplace_store_id
    where p.status in ('aktif', 'habis') and s.status = 'aktif' and s.verification_status = 'verif'
    order by p.id`);
}
