import type { ProductLook, VariantLook } from "@/lib/catalog/product-look";
import {
  axesOf,
  combinations,
  MOST_AXES,
  MOST_VARIANTS,
  matchVariants,
  optionsKey,
  optionsOf,
  writtenAxes,
} from "./matrix";
import type { ProductDraft } from "./schemas";

export type VariantTexts = ProductDraft["variants"][string];
export type AxisTexts = ProductDraft["axes"][string];
export type MediaTexts = ProductDraft["media"][string] & { width?: number; height?: number };
export type KnownVariant = Pick<VariantLook, "id" | "name" | "attributes" | "position">;

export const emptyVariant: VariantTexts = {
  ...{ options: "", sku: "", price: "", discount: "", weightGrams: "", stock: "", seen: "0" },
  ...{ lowStockAt: "3", status: "aktif" },
};

const emptyForm: ProductDraft = {
  ...{ edition: "", name: "", categoryId: "", description: "", status: "draft", thumbnail: "" },
  ...{ discountFrom: "", discountUntil: "", publishAt: "", axes: {}, variants: {}, media: {} },
};

/** `2026-11-25T10:00` on the clock of Jakarta, as the field for a moment takes it. */
function fieldMoment(at: string | null): string {
  if (!at) return "";
  return new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

function variantTexts(variant: VariantLook, options: string[]): VariantTexts {
  const { sku, price, discount, weightGrams, stock, lowStockAt, status } = variant;
  const numbers = { price, discount, weightGrams, stock, seen: stock, lowStockAt };
  const texts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
  return { ...emptyVariant, ...texts, options: optionsKey(options), sku, status };
}

/** A product as the fields of its form; nothing yet for one that is to be. */
export function editorForm(look: ProductLook | null, edition: string): ProductDraft {
  if (!look) return emptyForm;
  const axes = axesOf(look.attributeNames, look.variants);
  const shown = look.variants.filter((variant) => variant.position >= 0);
  const { name, categoryId, description, status, media } = look;
  return {
    ...{ edition, name, categoryId: String(categoryId), description, status: status === "habis" ? "aktif" : status },
    thumbnail: media.find((item) => item.isThumbnail)?.url ?? "",
    discountFrom: fieldMoment(look.discountStartsAt),
    discountUntil: fieldMoment(look.discountEndsAt),
    publishAt: fieldMoment(look.publishAt),
    axes: Object.fromEntries(axes.map((axis, i) => [i, { name: axis.name, options: axis.options.join(", ") }])),
    variants: Object.fromEntries(shown.map((variant) => [variant.id, variantTexts(variant, optionsOf(axes, variant))])),
    media: Object.fromEntries(
      media.map(({ url, type, alt, posterUrl }, i) => [
        i,
        { url, type, alt, position: String(i), poster: posterUrl ?? "", remove: "" },
      ]),
    ),
  };
}

export type EditorRow = { key: string; options: string[]; fields: VariantTexts };

/** A row for each combination that the attributes make, with what was typed for it; a new one begins as the first. */
export function editorRows(
  names: string[],
  known: KnownVariant[],
  axes: AxisTexts[],
  variants: Record<string, VariantTexts>,
): EditorRow[] {
  const written = writtenAxes(axes).slice(0, MOST_AXES);
  if (combinations(written).length > MOST_VARIANTS) return [];
  const typed = Object.entries(variants);
  const byOptions = new Map(typed.map(([, fields]) => [fields.options, fields]));
  const first = typed[0]?.[1];
  const { price, discount, weightGrams, lowStockAt } = first ?? emptyVariant;
  const fresh = { ...emptyVariant, price, discount, weightGrams, lowStockAt };
  return matchVariants(names, known, written).map(({ options, variant }, index) => {
    const key = variant?.id ?? `n${index}`;
    const fields = byOptions.get(optionsKey(options)) ?? (variant && variants[variant.id]) ?? fresh;
    return { key, options, fields: { ...fields, options: optionsKey(options) } };
  });
}

export const axisTexts = (form: ProductDraft): AxisTexts[] =>
  Array.from({ length: MOST_AXES }, (_, i) => form.axes[i] ?? { name: "", options: "" });

/** Pictures and clips in their order, without those that are to go. */
export const mediaTexts = (form: ProductDraft): MediaTexts[] =>
  Object.values(form.media)
    .filter((item) => item.url !== "" && item.remove === "")
    .toSorted((a, b) => Number(a.position) - Number(b.position));
