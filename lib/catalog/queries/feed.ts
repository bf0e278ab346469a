import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** A variant as advertisers list it. */
export type FeedItem = {
  id: string;
  productId: string;
  slug: string;
  name: string;
  variantName: string;
  description: string;
  priceRupiah: number;
  wasRupiah: number;
  left: number;
  weightGrams: number;
  sku: string;
  storeName: string;
  categoryId: number;
  photoUrl: string | null;
};

const PRODUCTS = 500;

/** The variants of the next products after this id; `next` is null after the last. */
export async function listFeedItems(after: string | null): Promise<{ items: FeedItem[]; next: string | null }> {
  const ids = await db.execute<{ id: string }>(sql`
    select id from marketplace_products ${after === null ? sql`` : sql`where id > ${after}`} order by id limit ${PRODUCTS}`);
  const [first, last] = [ids[0], ids.at(-1)];
  if (!first || !last) return { items: [], next: null };
  const items = await db.execute<FeedItem>(sql`
    select v.id, p.id as "productId", p.slug, p.name, v.name as "variantName", p.description, p.category_id as "categoryId",
      v.price - v.discount as "priceRupiah", v.price as "wasRupiah", v.stock - v.held as left,
      v.weight_grams as "weightGrams", v.sku, s.name as "storeName",
      (select m.url from marketplace_product_media m where m.marketplace_product_id = p.id and m.is_thumbnail) as "photoUrl"
    from marketplace_products p
    join marketplace_stores s on s.id = p.marketplace_store_id
    join marketplace_product_variants v on v.marketplace_product_id = p.id and v.status = 'aktif'
    where p.id between ${first.id} and ${last.id} and p.status in ('aktif', 'habis')
      and s.status = 'aktif' and s.verification_status = 'verif'
    order by p.id, v.position, v.id`);
  return { items, next: ids.length < PRODUCTS ? null : last.id };
}
