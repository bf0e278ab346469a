import type { ProductLook } from "@/lib/catalog/product-look";
import type { VariantRow } from "@/lib/catalog/put-variants";
import { randomCode } from "@/lib/shared/codes";
import { type RefusalCode, refusal } from "@/lib/shared/errors";
import { slugify } from "@/lib/shared/slug";
import { type Axis, matchVariants, optionsKey, variantName, writtenAxes } from "./matrix";
import type { SaveProductInput } from "./schemas";

type WantedStock = { index: number; field: string; stock: number; seen: number };
export type Wanted = { axes: Axis[]; rows: VariantRow[]; stocks: WantedStock[] };

/**
 * The variants that a form means, beside those that stand there: known ones keep their ids, those that the attributes
 * no longer make are kept but not sold, because orders and versions speak of them.
 */
export function wantedVariants(input: SaveProductInput, look: ProductLook | null): Wanted {
  const axes = writtenAxes(Object.values(input.axes));
  const typed = new Map(Object.entries(input.variants).map(([key, fields]) => [fields.options, { key, fields }]));
  const stem = slugify(input.name, 16).toUpperCase() || "PRODUK";
  const code = randomCode(4);
  const matched = matchVariants(look?.attributeNames ?? [], look?.variants ?? [], axes);
  const sold = matched.map(({ options, variant }, position) => {
    const given = typed.get(optionsKey(options));
    if (!given) throw matrixMoved("variants_missing");
    const { key, fields } = given;
    const { price, discount, weightGrams, lowStockAt, status } = fields;
    const sku = fields.sku || variant?.sku || `${stem}-${code}${options.length > 0 ? `-${position + 1}` : ""}`;
    const row: VariantRow = {
      ...{ id: variant?.id, field: `variants.${key}.sku`, name: variantName(options), sku },
      ...{ price, discount, weightGrams, lowStockAt, status, position },
      attributes: Object.fromEntries(axes.map((axis, i) => [axis.name, options[i] ?? ""])),
    };
    return { row, stock: fields.stock, seen: fields.seen, field: `variants.${key}.stock` };
  });
  const kept = new Set(sold.flatMap(({ row }) => row.id ?? []));
  const skus = new Set(sold.map(({ row }) => row.sku));
  const gone = (look?.variants ?? [])
    .filter((variant) => !kept.has(variant.id))
    .map((variant): VariantRow => {
      const { id, name, sku, price, discount, weightGrams, lowStockAt, attributes } = variant;
      const free = skus.has(sku) ? `${sku.slice(0, 42)}~${id.slice(-6)}` : sku;
      return {
        ...{ id, field: "axes.0.options", name, sku: free, price, discount, weightGrams, lowStockAt, attributes },
        ...{ status: "nonaktif", position: -1 },
      };
    });
  // Those that go first, so that a SKU they give up is free.
  return {
    axes,
    rows: [...gone, ...sold.map(({ row }) => row)],
    stocks: sold.map(({ stock, seen, field }, i) => ({ index: gone.length + i, stock, seen, field })),
  };
}

const matrixMoved = (code: RefusalCode) => refusal(code, { field: "axes.0.options" });
