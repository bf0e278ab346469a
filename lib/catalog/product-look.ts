import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";

export type VariantLook = {
  id: string;
  name: string;
  sku: string;
  price: number;
  /** What the seller takes off a unit: at once, or in the product's period. */
  discount: number;
  weightGrams: number;
  attributes: Record<string, string>;
  status: "aktif" | "nonaktif";
  /** Below zero once the matrix no longer has this variant. */
  position: number;
  lowStockAt: number;
  stock: number;
  held: number;
};

export type MediaLook = {
  id: string;
  url: string;
  type: "gambar" | "video";
  alt: string;
  isThumbnail: boolean;
  width: number;
  height: number;
  blur: string | null;
  posterUrl: string | null;
};

/** A product as its seller changes it, with all variants, also those that are no longer in its matrix. */
export type ProductLook = {
  id: string;
  slug: string;
  storeId: string;
  name: string;
  description: string;
  categoryId: number;
  status: "aktif" | "habis" | "nonaktif" | "draft";
  attributeNames: string[];
  publishedAt: string | null;
  publishAt: string | null;
  archivedAt: string | null;
  discountStartsAt: string | null;
  discountEndsAt: string | null;
  variants: VariantLook[];
  media: MediaLook[];
};

/** One of the store's own products; somebody else's is not there. */
export async function readLook(reader: Db | Tx, storeId: string, productId: string): Promise<ProductLook | null> {
  if (!z.uuid().safeParse(productId).success) return null;
  return (await readLooks(reader, storeId, [productId]))[0] ?? null;
}

/** Several of the store's own products in the order of their ids. */
export async function readLooks(reader: Db | Tx, storeId: string, productIds: string[]): Promise<ProductLook[]> {
  const rows = await reader.execute<{ look: ProductLook }>(sql`
    select json_build_object('id', p.id, 'slug', p.slug, 'storeId', p.marketplace_store_id, 'name', p.name,
      'description', p.description, 'categoryId', p.category_id, 'status', p.status, 'attributeNames', p.attribute_names,
      'publishedAt', p.published_at, 'publishAt', p.publish_at, 'archivedAt', p.archived_at,
      'discountStartsAt', p.discount_starts_at, 'discountEndsAt', p.discount_ends_at,
      'variants', (
        select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'sku', v.sku, 'price', v.price,
          'discount', coalesce(v.planned_discount, v.discount), 'weightGrams', v.weight_grams, 'attributes', v.attributes,
          'status', v.status, 'position', v.position, 'lowStockAt', v.low_stock_at, 'stock', v.stock, 'held', v.held)
          order by v.position, v.id), '[]')
        from marketplace_product_variants v where v.marketplace_product_id = p.id),
      'media', (
        select coalesce(json_agg(json_build_object('id', m.id, 'url', m.url, 'type', m.type, 'alt', m.alt_text,
          'isThumbnail', m.is_thumbnail, 'width', m.width, 'height', m.height, 'blur', m.blur, 'posterUrl', m.poster_url)
          order by m.position), '[]')
        from marketplace_product_media m where m.marketplace_product_id = p.id)) as look
    from marketplace_products p where p.id = any(${`{${productIds.join(",")}}`}::uuid[]) and p.marketplace_store_id = ${storeId}::uuid
    order by p.id
  `);
  return rows.map((row) => row.look);
}
