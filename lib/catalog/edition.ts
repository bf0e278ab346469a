import { createHash } from "node:crypto";
import type { ProductLook } from "./product-look";

/**
 * Names what a seller can change as it is now: a form that was shown something else is out of date. Sales and counts
 * do not make it so, and sold out is no other state than on sale.
 */
export function editionOf(look: ProductLook): string {
  const { name, description, categoryId, attributeNames, publishAt, archivedAt, discountStartsAt, discountEndsAt } =
    look;
  const status = look.status === "habis" ? "aktif" : look.status;
  const own = [name, description, categoryId, attributeNames, publishAt, archivedAt, discountStartsAt, discountEndsAt];
  const variants = look.variants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = variants.map((v) => [
    ...[v.id, v.name, v.sku, v.price, v.discount, v.weightGrams, v.status, v.position, v.lowStockAt],
    Object.entries(v.attributes).sort(),
  ]);
  const media = look.media.map((m) => [m.url, m.alt, m.isThumbnail, m.posterUrl]);
  return createHash("sha256")
    .update(JSON.stringify([own, status, rows, media]))
    .digest("hex")
    .slice(0, 32);
}
