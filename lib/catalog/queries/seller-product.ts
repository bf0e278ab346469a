import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { editionOf } from "../edition";

export type SellerVariant = {
  id: string;
  name: string;
  sku: string;
  price: number;
  discount: number;
  weightGrams: number;
  status: "aktif" | "nonaktif";
  stock: number;
  held: number;
};

type SellerProduct = {
  id: string;
  slug: string;
  name: string;
  description: string;
  status: "aktif" | "habis" | "nonaktif" | "draft";
  /** False while buyers cannot see the store. */
  storeShown: boolean;
  photo: { url: string; width: number } | null;
  variants: SellerVariant[];
};

export type StockMove = {
  id: number;
  at: string;
  variant: string;
  type: string;
  stockDelta: number;
  stockAfter: number;
  note: string | null;
};

/** One of the store's own products, as its seller changes it; somebody else's is not there. */
export async function readSellerProduct(seller: Seller, productId: string) {
  if (!z.uuid().safeParse(productId).success) return null;
  const [product] = await db.execute<SellerProduct>(sql`
    select p.id, p.slug, p.name, p.description, p.status,
      s.status = 'aktif' and s.verification_status = 'verif' as "storeShown",
      (select json_build_object('url', m.url, 'width', m.width) from marketplace_product_media m
        where m.marketplace_product_id = p.id and m.type = 'gambar' order by m.is_thumbnail desc, m.position limit 1) as photo,
      (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'sku', v.sku, 'price', v.price,
          'discount', v.discount, 'weightGrams', v.weight_grams, 'status', v.status, 'stock', v.stock, 'held', v.held)
          order by v.position, v.id), '[]')
        from marketplace_product_variants v where v.marketplace_product_id = p.id) as variants
    from marketplace_products p join marketplace_stores s on s.id = p.marketplace_store_id
    where p.id = ${productId}::uuid and p.marketplace_store_id = ${seller.storeId}::uuid
  `);
  return product ? { ...product, edition: editionOf(product) } : null;
}

/** What came and went lately by somebody's hand: what orders do with the stock, their own pages tell. */
export async function readStockMoves(seller: Seller, productId: string): Promise<StockMove[]> {
  return [
    ...(await db.execute<StockMove>(sql`
      select m.id::float8 as id, m.created_at as at, v.name as variant, m.type, m.stock_delta as "stockDelta",
        m.stock_after as "stockAfter", m.note
      from marketplace_product_variants v
      cross join lateral (
        select * from stock_movements x where x.marketplace_product_variant_id = v.id
          and x.type in ('masuk', 'keluar', 'koreksi') order by x.id desc limit 10
      ) m
      where v.marketplace_product_id = ${productId}::uuid and v.marketplace_store_id = ${seller.storeId}::uuid
      order by m.id desc limit 10
    `)),
  ];
}
