import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export type Watcher = {
  kind: "harga" | "stok";
  /** Names this one notice among all that ever were, so that it is sent once. */
  key: string;
  userId: string;
  email: string;
  name: string;
  locale: string;
  /** False for an account that is closed or banned: it is passed over. */
  mayHear: boolean;
  productName: string;
  slug: string;
  wasRupiah: number;
  nowRupiah: number;
};

/**
 * Those who wait for this product and whose wish came true, at most so many at a time, taken so that nobody else takes
 * them. A price that fell is remembered as seen, and so is one that rose: the next fall from there speaks again. A wish
 * for stock is fulfilled once and gone. A product that buyers cannot see wakes nobody.
 */
export async function claimWatchers(tx: Tx, productId: string, most: number): Promise<Watcher[]> {
  const rows = await tx.execute<Watcher>(sql`
    with goods as (
      select p.id, p.name, p.slug, p.price_min, exists (
        select from marketplace_product_variants v
        where v.marketplace_product_id = p.id and v.status = 'aktif' and v.stock > v.held
      ) as is_there
      from marketplace_products p join marketplace_stores s on s.id = p.marketplace_store_id
      where p.id = ${productId}::uuid and p.status in ('aktif', 'habis') and s.status = 'aktif' and s.verification_status = 'verif'
    ),
    falling as (
      select w.member_uuid from marketplace_product_watches w join goods g on g.id = w.marketplace_product_id
      where w.kind = 'harga' and w.price_seen <> g.price_min order by w.member_uuid limit ${most} for no key update of w
    ),
    seen as (
      update marketplace_product_watches w set price_seen = g.price_min,
        notice_count = w.notice_count + (g.price_min < w.price_seen)::int
      from goods g, falling f
      where w.marketplace_product_id = g.id and w.kind = 'harga' and w.member_uuid = f.member_uuid and w.price_seen <> g.price_min
      returning w.member_uuid, w.kind, w.created_at, w.notice_count, old.price_seen as was
    ),
    waiting as (
      select w.member_uuid from marketplace_product_watches w join goods g on g.id = w.marketplace_product_id
      where w.kind = 'stok' and g.is_there order by w.member_uuid limit ${most} for update of w
    ),
    fulfilled as (
      delete from marketplace_product_watches w using goods g, waiting x
      where w.marketplace_product_id = g.id and w.kind = 'stok' and w.member_uuid = x.member_uuid
      returning w.member_uuid, w.kind, w.created_at, w.notice_count, w.price_seen as was
    )
    select c.kind, c.was::float8 as "wasRupiah", g.price_min::float8 as "nowRupiah", u.id as "userId", u.email, u.name,
      u.locale, u.status = 'aktif' as "mayHear", g.name as "productName", g.slug,
      concat_ws(':', 'watch', c.kind, u.id, g.id, (extract(epoch from c.created_at) * 1000000)::bigint, c.notice_count) as key
    from (select * from seen union all select * from fulfilled) c
    cross join goods g join marketplace_users u on u.id = c.member_uuid
  `);
  return [...rows];
}
