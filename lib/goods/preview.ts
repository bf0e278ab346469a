import type { ProductLook } from "@/lib/catalog/product-look";
import type { MediaDetail, ProductDetail, VariantDetail } from "@/lib/catalog/queries/product";
import { axisTexts, editorRows, mediaTexts } from "./editor-form";
import { variantName, writtenAxes } from "./matrix";
import type { ProductDraft } from "./schemas";

const amount = (text: string) => Number(text.replace(/[^\d]/g, "")) || 0;
const SIDE = 1024;

/** What was typed, as buyers would see it once it is saved: the same parts, fed from the form. */
export function previewOf(form: ProductDraft, look: ProductLook | null, untitled: string): ProductDetail {
  const axes = writtenAxes(axisTexts(form));
  const known = look?.variants ?? [];
  const rows = editorRows(look?.attributeNames ?? [], known, axisTexts(form), form.variants);
  const variants = rows
    .filter(({ fields }) => fields.status !== "nonaktif")
    .map(({ key, options, fields }): VariantDetail => {
      const held = known.find((variant) => variant.id === key)?.held ?? 0;
      return {
        ...{ id: key, name: variantName(options), wasRupiah: amount(fields.price), held, mediaId: null },
        priceRupiah: Math.max(0, amount(fields.price) - amount(fields.discount)),
        left: Math.max(0, amount(fields.stock) - held),
        weightGrams: amount(fields.weightGrams),
        attributes: Object.fromEntries(axes.map((axis, i) => [axis.name, options[i] ?? ""])),
      };
    });
  const prices = variants.map((variant) => variant.priceRupiah);
  return {
    ...{
      id: look?.id ?? "",
      slug: look?.slug ?? "",
      storeId: look?.storeId ?? "",
      rating: 0,
      ratingTotal: 0,
      soldQty: 0,
    },
    ...{ name: form.name || untitled, description: form.description, categoryId: amount(form.categoryId) },
    isSoldOut: variants.every((variant) => variant.left < 1),
    attributeNames: axes.map((axis) => axis.name),
    priceMinRupiah: Math.min(...prices, ...(prices.length > 0 ? [] : [0])),
    priceMaxRupiah: Math.max(0, ...prices),
    variants,
    media: previewMedia(form, look),
  };
}

function previewMedia(form: ProductDraft, look: ProductLook | null): MediaDetail[] {
  const known = new Map((look?.media ?? []).map((item) => [item.url, item]));
  const items = mediaTexts(form).map(({ url, type, alt, poster }): MediaDetail => {
    const { width, height, blur } = known.get(url) ?? { width: SIDE, height: SIDE, blur: null };
    const isVideo = type === "video";
    return { id: url, url, type: isVideo ? "video" : "gambar", width, height, alt, blur, posterUrl: poster || null };
  });
  return items.toSorted((a, b) => Number(b.url === form.thumbnail) - Number(a.url === form.thumbnail));
}
