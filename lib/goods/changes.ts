import type { ProductLook } from "@/lib/catalog/product-look";

type Facts = Record<string, string | number | boolean | null>;

/** Every field by a name of its own, so that two states compare and the record tells only what changed. */
function factsOf(look: ProductLook | null): Facts {
  if (!look) return {};
  const { name, description, categoryId, status, publishAt, archivedAt, discountStartsAt, discountEndsAt } = look;
  const own = { name, description, categoryId, status, publishAt, archivedAt, discountStartsAt, discountEndsAt };
  const variants = look.variants.flatMap(({ id, position, ...v }) => [
    ...(["name", "sku", "price", "discount", "weightGrams", "status", "lowStockAt", "stock"] as const).map(
      (field) => [`${id}.${field}`, v[field]] as const,
    ),
    [`${id}.sold`, position >= 0] as const,
  ]);
  const media = look.media.map(({ url, alt, isThumbnail }, place) => [
    `media.${place}`,
    `${url}${isThumbnail ? " *" : ""} ${alt}`.trim(),
  ]);
  return {
    ...own,
    axes: look.attributeNames.join(", "),
    ...Object.fromEntries(variants),
    ...Object.fromEntries(media),
  };
}

/** What was and what is, only where the two differ; null where they do not. */
export function changesBetween(before: ProductLook | null, after: ProductLook | null) {
  const [was, is] = [factsOf(before), factsOf(after)];
  const different = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => was[key] !== is[key]);
  if (different.length === 0) return null;
  const pick = (all: Facts) => Object.fromEntries(different.filter((key) => key in all).map((key) => [key, all[key]]));
  return { before: before ? pick(was) : undefined, after: pick(is) };
}
