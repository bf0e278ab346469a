import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { productMedia, productSlugs, products, productVariants } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { isListed, isOpenToBuyers } from "./cards";

export type ProductAddress = { productId: string; storeId: string; currentSlug: string };

/** Where an address leads, be it the product's present slug or one it had before; null when it never had it. */
export async function resolveProductSlug(slug: string): Promise<ProductAddress | null> {
  const columns = { productId: products.id, storeId: products.marketplaceStoreId, currentSlug: products.slug };
  const [current] = await db.select(columns).from(products).where(eq(products.slug, slug));
  if (current) return current;
  const [moved] = await db
    .select(columns)
    .from(productSlugs)
    .innerJoin(products, eq(products.id, productSlugs.marketplaceProductId))
    .where(eq(productSlugs.slug, slug));
  return moved ?? null;
}

export type VariantDetail = {
  id: string;
  name: string;
  priceRupiah: number;
  wasRupiah: number;
  /** Free to buy now: stock that nobody's unpaid order holds (D-26). */
  left: number;
  /** What waits for somebody else's payment, and comes back if it is not paid. */
  held: number;
  weightGrams: number;
  attributes: Record<string, string>;
  mediaId: string | null;
};

export type MediaDetail = {
  id: string;
  url: string;
  type: "gambar" | "video";
  width: number;
  height: number;
  alt: string;
  blur: string | null;
  posterUrl: string | null;
};

export type ProductDetail = {
  id: string;
  slug: string;
  name: string;
  description: string;
  rating: number;
  ratingTotal: number;
  soldQty: number;
  isSoldOut: boolean;
  attributeNames: string[];
  priceMinRupiah: number;
  priceMaxRupiah: number;
  categoryId: number;
  storeId: string;
  variants: VariantDetail[];
  media: MediaDetail[];
};

/** A product as its page shows it; null while its seller or its store keeps it from buyers. */
export async function readProduct(productId: string): Promise<ProductDetail | null> {
  const [[product], variants, media] = await Promise.all([
    db
      .select({
        id: products.id,
        slug: products.slug,
        name: products.name,
        description: products.description,
        rating: products.rating,
        ratingTotal: products.ratingTotal,
        soldQty: products.soldQty,
        isSoldOut: sql<boolean>`${products.status} = 'habis'`,
        attributeNames: products.attributeNames,
        priceMinRupiah: products.priceMin,
        priceMaxRupiah: products.priceMax,
        categoryId: products.categoryId,
        storeId: products.marketplaceStoreId,
      })
      .from(products)
      .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
      .where(and(eq(products.id, productId), isListed, isOpenToBuyers)),
    readVariants(productId),
    readMedia(productId),
  ]);
  if (!product || variants.length === 0) return null;
  return { ...product, variants, media };
}

async function readVariants(productId: string): Promise<VariantDetail[]> {
  const v = productVariants;
  return db
    .select({
      id: v.id,
      name: v.name,
      priceRupiah: sql<number>`${v.price} - ${v.discount}`,
      wasRupiah: v.price,
      left: sql<number>`${v.stock} - ${v.held}`,
      held: v.held,
      weightGrams: v.weightGrams,
      attributes: v.attributes,
      mediaId: sql<string | null>`(
        select m.id from marketplace_product_media m
        where m.marketplace_product_variant_id = marketplace_product_variants.id order by m.position limit 1
      )`,
    })
    .from(v)
    .where(and(eq(v.marketplaceProductId, productId), eq(v.status, "aktif")))
    .orderBy(asc(v.position), asc(v.id));
}

async function readMedia(productId: string): Promise<MediaDetail[]> {
  const m = productMedia;
  return db
    .select({
      id: m.id,
      url: m.url,
      type: m.type,
      width: m.width,
      height: m.height,
      alt: m.altText,
      blur: m.blur,
      posterUrl: m.posterUrl,
    })
    .from(m)
    .where(eq(m.marketplaceProductId, productId))
    .orderBy(sql`${m.isThumbnail} desc`, asc(m.position));
}
