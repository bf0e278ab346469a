import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

export type GoodsProduct = {
  id: string;
  name: string;
  slug: string;
  categoryId: number;
  description: string;
  status: string;
  attributeNames: string[];
};
export type GoodsVariant = {
  id: string;
  productId: string;
  name: string;
  sku: string;
  price: number;
  discount: number;
  plannedDiscount: number | null;
  weightGrams: number;
  lowStockAt: number;
  attributes: Record<string, string>;
  position: number;
};

/** Many products and variants in few statements: new ids are made, known ones changed. Stock is somebody else's. */
export async function putGoods(
  tx: Tx,
  actor: Actor,
  storeId: string,
  made: { products: GoodsProduct[]; variants: GoodsVariant[] },
  changed: { products: GoodsProduct[]; variants: GoodsVariant[] },
): Promise<void> {
  const by = actorId(actor);
  const at = sql`${now().toISOString()}::timestamptz`;
  const rowsOf = (rows: object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
  const product = sql`x(id uuid, name text, slug text, "categoryId" int, description text, status product_status, "attributeNames" text[])`;
  const variant = sql`x(id uuid, "productId" uuid, name text, sku text, price bigint, discount bigint, "plannedDiscount" bigint,
    "weightGrams" int, "lowStockAt" int, attributes jsonb, position smallint)`;
  if (made.products.length > 0) {
    await tx.execute(sql`
      insert into marketplace_products (id, marketplace_store_id, name, slug, category_id, description, status, attribute_names,
        created_by, updated_by, created_at, updated_at)
      select id, ${storeId}::uuid, name, slug, "categoryId", description, status, "attributeNames", ${by}, ${by}, ${at}, ${at}
      from ${rowsOf(made.products)} as ${product}
    `);
    await tx.execute(sql`
      insert into marketplace_product_slugs (slug, marketplace_product_id) select slug, id from ${rowsOf(made.products)} as ${product}
    `);
  }
  if (changed.products.length > 0) {
    await tx.execute(sql`
      update marketplace_products p set name = x.name, category_id = x."categoryId", description = x.description, status = x.status,
        published_at = coalesce(p.published_at, case when x.status in ('aktif', 'habis') then ${at} end),
        updated_by = ${by}, updated_at = ${at}
      from ${rowsOf(changed.products)} as ${product} where p.id = x.id
    `);
  }
  if (changed.variants.length > 0) {
    await tx.execute(sql`
      update marketplace_product_variants v set name = x.name, price = x.price, planned_discount = x."plannedDiscount",
        discount = x.discount, weight_grams = x."weightGrams", low_stock_at = x."lowStockAt", attributes = x.attributes,
        updated_by = ${by}, updated_at = ${at}
      from ${rowsOf(changed.variants)} as ${variant} where v.id = x.id
    `);
  }
  if (made.variants.length > 0) {
    await tx.execute(sql`
      insert into marketplace_product_variants (id, marketplace_product_id, marketplace_store_id, name, sku, price, discount,
        planned_discount, weight_grams, low_stock_at, attributes, position, created_by, updated_by, created_at, updated_at)
      select id, "productId", ${storeId}::uuid, name, sku, price, discount, "plannedDiscount", "weightGrams", "lowStockAt", attributes,
        position, ${by}, ${by}, ${at}, ${at}
      from ${rowsOf(made.variants)} as ${variant}
    `);
  }
}
