import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { products, productVariants } from "@/db/schema/catalog";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { editionOf } from "./edition";
import { freezeVersions } from "./freeze-versions";
import { keepAvailability } from "./keep-availability";
import { mayChangeProducts } from "./policy";
import type { changeProductInput } from "./schemas";
import { wakeWatchers } from "./wake-watchers";

/** A seller changes what a product is and costs. What was bought before keeps its version, whatever changes (D-18). */
export function changeProduct(
  seller: Seller,
  input: z.output<typeof changeProductInput>,
): Promise<{ changed: boolean; frozen: number }> {
  if (!mayChangeProducts(seller)) throw refusal("forbidden");
  return db.transaction(async (tx) => {
    const { productId, name, description } = input;
    const { product, variants } = await lockOwnProduct(tx, seller, productId);
    const shown = { name: product.name, description: product.description, status: product.status, variants };
    if (editionOf(shown) !== input.edition) throw refusal("conflict");
    if (input.status === "draft" && product.status !== "draft") throw refusal("invalid", { field: "status" });
    // Sold out is on sale: stock decides between the two (D-45).
    const status = input.status === "aktif" && product.status === "habis" ? "habis" : input.status;
    const wanted = variants.map((variant) => {
      const fields = input.variants[variant.id];
      if (!fields) throw refusal("conflict");
      return { ...variant, ...fields };
    });
    const before = facts(product, variants);
    const after = facts({ name, description, status }, wanted);
    const different = Object.keys(after).filter((key) => before[key] !== after[key]);
    if (different.length === 0) return { changed: false, frozen: 0 };

    const at = now();
    const stamp = { updatedAt: at, updatedBy: actorId(seller) };
    for (const { id, price, discount, weightGrams, status: own } of wanted) {
      if (!different.some((key) => key.startsWith(id))) continue;
      const set = { price, discount, weightGrams, status: own, ...stamp };
      await tx.update(productVariants).set(set).where(eq(productVariants.id, id));
    }
    const publishedAt = product.publishedAt ?? (status === "draft" ? null : at);
    await tx
      .update(products)
      .set({ name, description, status, publishedAt, ...stamp })
      .where(eq(products.id, productId));
    await keepAvailability(tx, [productId]);
    const { frozen } = await freezeVersions(tx, seller, productId);
    if (status !== product.status) await wakeWatchers(tx, [productId]);
    await record(tx, seller, {
      action: "product.changed",
      subjectType: "product",
      subjectId: productId,
      before: pick(before, different),
      after: pick(after, different),
    });
    return { changed: true, frozen };
  });
}

// Variants before their product, as everything that locks both does.
async function lockOwnProduct(tx: Tx, seller: Seller, productId: string) {
  const variants = await tx
    .select({
      id: productVariants.id,
      price: productVariants.price,
      discount: productVariants.discount,
      weightGrams: productVariants.weightGrams,
      status: productVariants.status,
    })
    .from(productVariants)
    .where(
      and(eq(productVariants.marketplaceProductId, productId), eq(productVariants.marketplaceStoreId, seller.storeId)),
    )
    .orderBy(asc(productVariants.id))
    .for("no key update");
  const [product] = await tx
    .select()
    .from(products)
    .where(and(eq(products.id, productId), eq(products.marketplaceStoreId, seller.storeId)))
    .for("no key update");
  if (!product) throw refusal("not_found");
  return { product, variants };
}

type Fields = { price: number; discount: number; weightGrams: number; status: string };

/** Every field by a name of its own, so that two states compare and the record tells only what changed. */
function facts(
  { name, description, status }: { name: string; description: string; status: string },
  variants: (Fields & { id: string })[],
): Record<string, string | number> {
  const rows = variants.flatMap(({ id, ...v }) => [
    [`${id}.price`, v.price],
    [`${id}.discount`, v.discount],
    [`${id}.weightGrams`, v.weightGrams],
    [`${id}.status`, v.status],
  ]);
  return Object.fromEntries([["name", name], ["description", description], ["status", status], ...rows]);
}

const pick = (all: Record<string, string | number>, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, all[key]]));
