import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { wakeWatchers } from "./wake-watchers";

type Product = { id: string; category_id: number; store_id: string; price_min: number };

/**
 * The end of every change of products or their variants, after the rows are written: what looks different now gets a
 * version, what looks the same keeps its own, and one that looks as it once did takes that version up again (D-18).
 * The span of prices follows, pages are renewed, and whoever waits for a lower price is thought of.
 */
export async function freezeVersions(tx: Tx, actor: Actor, productIds: string[]): Promise<{ frozen: number }> {
  const ids = sql`${`{${productIds.join(",")}}`}::uuid[]`;
  await tx.execute(
    sql`select id from marketplace_product_variants where marketplace_product_id = any(${ids}) order by id for no key update`,
  );
  const before = await tx.execute<Product>(sql`
    select id, category_id, marketplace_store_id as store_id, price_min::float8 as price_min
    from marketplace_products where id = any(${ids}) order by id for no key update
  `);
  if (before.length === 0) return { frozen: 0 };
  const frozen = await tx.execute(sql`
    with look as (
      select v.id, p.id as product_id, p.name, v.name as variant, v.sku, v.price, v.discount, v.weight_grams, v.attributes, (
        select m.url from marketplace_product_media m
        where m.marketplace_product_id = p.id and (m.marketplace_product_variant_id = v.id or m.is_thumbnail)
        order by (m.marketplace_product_variant_id = v.id) desc nulls last, m.position limit 1
      ) as thumbnail, v.current_version_id
      from marketplace_product_variants v join marketplace_products p on p.id = v.marketplace_product_id where p.id = any(${ids})
    ),
    changed as (
      select l.*, encode(sha256(convert_to(jsonb_build_array(
        l.name, l.variant, l.sku, l.price, l.discount, l.weight_grams, l.thumbnail, l.attributes
      )::text, 'UTF8')), 'hex') as hash
      from look l left join marketplace_product_versions x on x.id = l.current_version_id
      where x.id is null or (x.name, x.variant, x.sku, x.price, x.discount, x.weight_grams, x.attributes)
        is distinct from (l.name, l.variant, l.sku, l.price, l.discount, l.weight_grams, l.attributes)
        or x.thumbnail is distinct from l.thumbnail
    ),
    written as (
      insert into marketplace_product_versions (marketplace_product_id, marketplace_product_variant_id, name, variant, sku,
        price, discount, weight_grams, thumbnail, attributes, hash, created_by, created_at)
      select product_id, id, name, variant, sku, price, discount, weight_grams, thumbnail, attributes, hash,
        ${actorId(actor)}, ${now().toISOString()}::timestamptz from changed
      on conflict (marketplace_product_variant_id, hash) do nothing
      returning id, marketplace_product_variant_id
    )
    update marketplace_product_variants v set current_version_id = coalesce(
      (select w.id from written w where w.marketplace_product_variant_id = v.id),
      (select x.id from marketplace_product_versions x where x.marketplace_product_variant_id = v.id and x.hash = c.hash)
    )
    from changed c where v.id = c.id returning v.id
  `);
  const spans = await tx.execute<{ id: string; price_min: number }>(sql`
    update marketplace_products p set price_min = x.low, price_max = x.high from (
      select marketplace_product_id as id,
        coalesce(min(price - discount) filter (where status = 'aktif'), min(price - discount)) as low,
        coalesce(max(price - discount) filter (where status = 'aktif'), max(price - discount)) as high
      from marketplace_product_variants where marketplace_product_id = any(${ids}) group by marketplace_product_id
    ) x where p.id = x.id and (p.price_min <> x.low or p.price_max <> x.high)
    returning p.id, p.price_min::float8 as price_min
  `);
  const lowest = new Map(spans.map((row) => [row.id, row.price_min]));
  const repriced = before.filter((row) => (lowest.get(row.id) ?? row.price_min) !== row.price_min).map(({ id }) => id);
  await wakeWatchers(tx, repriced);
  const shelves = before.flatMap((row) => [tags.storeGoods(row.store_id), tags.categoryGoods(row.category_id)]);
  await announceTags(tx, [...before.map((row) => tags.product(row.id)), tags.catalog, ...new Set(shelves)]);
  return { frozen: frozen.length };
}
