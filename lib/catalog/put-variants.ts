import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productVariants } from "@/db/schema/catalog";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** `id` is missing where the variant is new; `field` names the input that a refused SKU came from. */
export type VariantRow = {
  id?: string;
  field: string;
  name: string;
  sku: string;
  price: number;
  discount: number;
  weightGrams: number;
  lowStockAt: number;
  attributes: Record<string, string>;
  status: "aktif" | "nonaktif";
  position: number;
};

type Product = { id: string; storeId: string; hasPeriod: boolean };

/**
 * Writes variants as their seller wants them and answers their ids in the same order. Stock is not written here: new
 * ones begin with nothing. A discount that has a period waits beside the one in force (see `keepDiscounts`).
 */
export async function putVariants(tx: Tx, actor: Actor, product: Product, rows: VariantRow[]): Promise<string[]> {
  await refuseTakenSkus(tx, product, rows);
  const at = now();
  const stamp = { updatedAt: at, updatedBy: actorId(actor) };
  const ids: string[] = [];
  for (const { id, field: _, discount, ...fields } of rows) {
    const planned = product.hasPeriod ? { plannedDiscount: discount } : { plannedDiscount: null, discount };
    if (id) {
      // The discount in force stays until the period is looked at, as long as the new price allows it.
      const kept = product.hasPeriod ? { discount: sql<number>`least(discount, ${fields.price - 1}::bigint)` } : {};
      await tx
        .update(productVariants)
        .set({ ...fields, ...planned, ...kept, ...stamp })
        .where(and(eq(productVariants.id, id), eq(productVariants.marketplaceProductId, product.id)));
      ids.push(id);
      continue;
    }
    const own = { marketplaceProductId: product.id, marketplaceStoreId: product.storeId, createdBy: actorId(actor) };
    const [made] = await tx
      .insert(productVariants)
      .values({ ...fields, ...planned, ...own, ...stamp, createdAt: at })
      .returning({ id: productVariants.id });
    if (!made) throw new Error("no variant was written");
    ids.push(made.id);
  }
  return ids;
}

// The constraint of the database would say it too, but not of which field.
async function refuseTakenSkus(tx: Tx, product: Product, rows: VariantRow[]) {
  const v = productVariants;
  const seen = new Set<string>();
  for (const { sku, field } of rows) {
    if (seen.has(sku)) throw refusal("sku_twice", { field, params: { sku } });
    seen.add(sku);
  }
  const [taken] = await tx
    .select({ sku: v.sku })
    .from(v)
    .where(
      and(eq(v.marketplaceStoreId, product.storeId), inArray(v.sku, [...seen]), ne(v.marketplaceProductId, product.id)),
    )
    .limit(1);
  const field = rows.find((row) => row.sku === taken?.sku)?.field;
  if (taken) throw refusal("sku_taken", { field, params: { sku: taken.sku } });
}
