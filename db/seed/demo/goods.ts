import { createHash } from "node:crypto";
import postgres from "postgres";
import { slugify } from "@/lib/shared/slug";
import { type DemoProduct, generateProduct } from "./content/product";
import type { StoreProfile } from "./content/store-profile";
import { copyRows } from "./copy";
import { orderedId } from "./ids";

const actor = "system:demo";
const hour = 3_600_000;

export type GoodsStore = StoreProfile & { id: string };
export type Photo = { url: string; width: number; height: number; blur: string };

/** How well something sold and was liked, where a shop of that size would know. */
type Past = { soldQty: number; rating: number };
const isNew = (): Past => ({ soldQty: 0, rating: 0 });

type Item = { index: number; id: string; storeId: string; slug: string; product: DemoProduct; publishedAt: Date };

export const demoProduct = (index: number, stores: readonly GoodsStore[]) => {
  const store = stores[index % stores.length];
  if (!store) throw new Error("products need a store");
  return { store, product: generateProduct("demo", index, store) };
};

/**
 * Products `from` up to `to` with their variants, versions, photos and first stock, by COPY. The same numbers give the
 * same products, and each batch is a transaction of its own.
 */
export async function copyGoods(
  url: string,
  stores: readonly GoodsStore[],
  span: { from: number; to: number },
  photosOf: (index: number) => readonly Photo[],
  pastOf: (index: number) => Past = isNew,
) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const categoryOf = new Map(
      (await sql<{ slug: string; id: number }[]>`select slug, id from marketplace_categories`).map((row) => [
        row.slug,
        row.id,
      ]),
    );
    const newest = Date.now() - 3 * hour;
    const isLarge = span.to - span.from >= 20_000;
    const wordIndexes = await sql<{ name: string; definition: string }[]>`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = current_schema() and indexname like 'marketplace_search_documents_words%'
    `;
    if (isLarge) for (const { name } of wordIndexes) await sql`drop index ${sql(name)}`;
    for (let from = span.from; from < span.to; from += 10_000) {
      const items = Array.from({ length: Math.min(10_000, span.to - from) }, (_, n): Item => {
        const index = from + n;
        const { store, product } = demoProduct(index, stores);
        // Newest last, so that what is generated later is also younger.
        const publishedAt = new Date(newest - (span.to - index) * Math.min(hour, (400 * 24 * hour) / span.to));
        const slug = `${slugify(product.name, 140)}-${index.toString(36)}`;
        return { index, id: orderedId("product", index), storeId: store.id, slug, product, publishedAt };
      });
      await sql.begin((tx) => copyBatch(tx, items, categoryOf, photosOf, pastOf));
    }
    // An index of millions of words is built in seconds and kept up by rows in hours.
    if (isLarge) {
      await sql`set maintenance_work_mem = '512MB'`;
      for (const { definition } of wordIndexes) await sql.unsafe(definition);
    }
    await sql`select count_search_terms()`;
    await sql`
      update marketplace_stores s set product_count = c.count
      from (select marketplace_store_id as id, count(*)::int as count from marketplace_products where status in ('aktif', 'habis') group by 1) c
      where s.id = c.id and s.product_count <> c.count
    `;
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}

async function copyBatch(
  tx: postgres.TransactionSql,
  items: Item[],
  categoryOf: Map<string, number>,
  photosOf: (index: number) => readonly Photo[],
  pastOf: (index: number) => Past,
) {
  await tx`set constraints marketplace_product_variants_version_fk deferred`;
  const paid = (variant: DemoProduct["variants"][number]) => variant.priceRupiah - variant.discountRupiah;
  await copyRows(
    tx,
    "marketplace_products",
    "id marketplace_store_id category_id name slug description status attribute_names price_min price_max sold_qty rating published_at created_by updated_by created_at updated_at".split(
      " ",
    ),
    items.map(({ index, id, storeId, slug, product, publishedAt }) => [
      id,
      storeId,
      categoryOf.get(product.categorySlug) ?? null,
      product.name,
      slug,
      product.description,
      product.variants.some((variant) => variant.stock > 0) ? "aktif" : "habis",
      product.attributes.map((attribute) => attribute.name),
      Math.min(...product.variants.map(paid)),
      Math.max(...product.variants.map(paid)),
      pastOf(index).soldQty,
      pastOf(index).rating,
      publishedAt,
      actor,
      actor,
      publishedAt,
      publishedAt,
    ]),
  );
  await copyRows(
    tx,
    "marketplace_product_slugs",
    ["slug", "marketplace_product_id"],
    items.map(({ slug, id }) => [slug, id]),
  );
  const variants = items.flatMap((item) =>
    item.product.variants.map((variant, position) => ({
      ...item,
      variant,
      position,
      variantId: orderedId("variant", item.index * 8 + position),
      versionId: orderedId("version", item.index * 8 + position),
      attributes: Object.fromEntries(
        item.product.attributes.map((attribute, axis) => [attribute.name, variant.options[axis] ?? ""]),
      ),
    })),
  );
  await copyRows(
    tx,
    "marketplace_product_variants",
    "id marketplace_product_id marketplace_store_id name sku price discount stock weight_grams attributes position current_version_id created_by updated_by created_at updated_at".split(
      " ",
    ),
    variants.map((row) => [
      row.variantId,
      row.id,
      row.storeId,
      row.variant.name,
      row.variant.sku,
      row.variant.priceRupiah,
      row.variant.discountRupiah,
      row.variant.stock,
      row.variant.weightGrams,
      row.attributes,
      row.position,
      row.versionId,
      actor,
      actor,
      row.publishedAt,
      row.publishedAt,
    ]),
  );
  await copyRows(
    tx,
    "marketplace_product_versions",
    "id marketplace_product_id marketplace_product_variant_id name variant sku price discount weight_grams thumbnail attributes hash created_by created_at".split(
      " ",
    ),
    variants.map((row) => [
      row.versionId,
      row.id,
      row.variantId,
      row.product.name,
      row.variant.name,
      row.variant.sku,
      row.variant.priceRupiah,
      row.variant.discountRupiah,
      row.variant.weightGrams,
      photosOf(row.index)[0]?.url ?? null,
      row.attributes,
      createHash("sha256")
        .update(JSON.stringify([row.product.name, row.variant]))
        .digest("hex"),
      actor,
      row.publishedAt,
    ]),
  );
  await copyRows(
    tx,
    "stock_movements",
    "marketplace_product_variant_id type stock_delta held_delta stock_after held_after ref_type ref_id created_by created_at".split(
      " ",
    ),
    variants
      .filter((row) => row.variant.stock > 0)
      .map((row) => [
        row.variantId,
        "masuk",
        row.variant.stock,
        0,
        row.variant.stock,
        0,
        "demo",
        row.id,
        actor,
        row.publishedAt,
      ]),
  );
  await copyRows(
    tx,
    "marketplace_product_media",
    "marketplace_product_id url type position is_thumbnail alt_text width height blur created_by updated_by".split(" "),
    items.flatMap((item) =>
      photosOf(item.index).map((photo, position) => [
        item.id,
        photo.url,
        "gambar",
        position,
        position === 0,
        item.product.name.slice(0, 150),
        photo.width,
        photo.height,
        photo.blur,
        actor,
        actor,
      ]),
    ),
  );
}
