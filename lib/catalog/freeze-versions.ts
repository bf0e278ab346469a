import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { wakeWatchers } from "./wake-watchers";

type Frozen = { frozen: number; priceFrom: number; priceTo: number };

/**
 * The end of every change of a product or its variants, after its rows are written: what looks different now gets a
 * version, what looks the same keeps its own, and one that looks as it once did takes that version up again (D-18).
 * The product's span of prices follows, pages are renewed, and whoever waits for a lower price is thought of.
 */
export async function freezeVersions(tx: Tx, actor: Actor, productId: string): Promise<Frozen> {
  const id = sql`${productId}::uuid`;
  await tx.execute(
    sql`select id from marketplace_product_variants where marketplace_product_id = ${id} order by id for no key update`,
  );
  const [product] = await tx.execute<{ category_id: number; marketplace_store_id: string; price_min: number }>(sql`
    select category_id, marketplace_store_id, price_min::float8 as price_min
    from marketplace_products where id = ${id} for no key update
  `);
  if (!product) return { frozen: 0, priceFrom: 0, priceTo: 0 };
  const frozen = await tx.execute(sql`
    with look as (
      select v.id, p.name, v.name as variant, v.sku, v.price, v.discount, v.weight_grams, v.attributes, (
        select m.url from marketplace_product_media m
        where m.marketplace_product_id = p.id and (m.marketplace_product_variant_id = v.id or m.is_thumbnail)
        order by (m.marketplace_product_variant_id = v.id) desc nulls last, m.position limit 1
      ) as thumbnail, v.current_version_id
      from marketplace_product_variants v join marketplace_products p on p.id = v.marketplace_product_id where p.id = ${id}
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
      select ${id}, id, name, variant, sku, price, discount, weight_grams, thumbnail, attributes, hash,
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
  const [span] = await tx.execute<{ price_min: number; price_max: number }>(sql`
    update marketplace_products p set price_min = x.low, price_max = x.high from (
      select coalesce(min(price - discount) filter (where status = 'aktif'), min(price - discount)) as low,
        coalesce(max(price - discount) filter (where status = 'aktif'), max(price - discount)) as high
      from marketplace_product_variants where marketplace_product_id = ${id}
    ) x where p.id = ${id} and x.low is not null
    returning price_min::float8 as price_min, price_max::float8 as price_max
  `);
  const { price_min: priceFrom, price_max: priceTo } = span ?? { price_min: product.price_min, price_max: 0 };
  if (priceFrom !== product.price_min) await wakeWatchers(tx, [productId]);
  const shelves = [tags.storeGoods(product.marketplace_store_id), tags.categoryGoods(product.category_id)];
  await announceTags(tx, [tags.product(productId), tags.catalog, ...shelves]);
  return { frozen: frozen.length, priceFrom, priceTo };
}
