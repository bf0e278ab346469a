import type { ProductLook } from "@/lib/catalog/product-look";
import type { GoodsProduct, GoodsVariant } from "@/lib/catalog/put-goods";
import { randomCode } from "@/lib/shared/codes";
import { slugify } from "@/lib/shared/slug";
import type { RowData } from "./check-rows";
import { variantName } from "./matrix";

export type ImportLine = { line: number; group: number; data: RowData };
type Stock = { variantId: string; stockDelta: number; heldDelta: number };
type Outcome = { line: number; outcome: "baru" | "berubah" | "tetap" | "gagal" };

export type ImportPlan = {
  made: { products: GoodsProduct[]; variants: GoodsVariant[] };
  changed: { products: GoodsProduct[]; variants: GoodsVariant[] };
  stocks: Stock[];
  touched: Set<string>;
  outcomes: Outcome[];
};

/** What the lines of some products come to, beside what stands in the shop: new, changed, or as it was. */
export function planImport(
  lines: ImportLine[],
  looks: Map<string, ProductLook>,
  bySku: Map<string, string>,
  nextId: () => string,
): ImportPlan {
  const plan: ImportPlan = {
    ...{ made: { products: [], variants: [] }, changed: { products: [], variants: [] } },
    ...{ stocks: [], touched: new Set(), outcomes: [] },
  };
  for (const group of Map.groupBy(lines, (line) => line.group).values()) planGroup(group, looks, bySku, nextId, plan);
  return plan;
}

function planGroup(
  group: ImportLine[],
  looks: Map<string, ProductLook>,
  bySku: Map<string, string>,
  nextId: () => string,
  plan: ImportPlan,
) {
  const [first] = group;
  if (!first) return;
  // Since the file was looked through its SKUs may have come to stand there: then it is about that product.
  const found = new Set(group.flatMap(({ data }) => bySku.get(data.sku) ?? []));
  const id = first.data.productId ?? [...found][0];
  const look = id ? looks.get(id) : undefined;
  if (found.size > 1 || (id && !look)) {
    plan.outcomes.push(...group.map(({ line }) => ({ line, outcome: "gagal" as const })));
    return;
  }
  const productId = look?.id ?? nextId();
  const isProductChanged = planProduct(first.data, look, productId, plan);
  let position = Math.max(-1, ...(look?.variants ?? []).map((variant) => variant.position));
  for (const { line, data } of group) {
    const known = look?.variants.find((variant) => variant.sku === data.sku);
    const isChanged = planVariant(data, look, known, productId, known ? known.position : ++position, nextId, plan);
    const same = known && !isChanged && !(line === first.line && isProductChanged);
    plan.outcomes.push({ line, outcome: known ? (same ? "tetap" : "berubah") : "baru" });
    if (!same) plan.touched.add(productId);
  }
}

function planProduct(data: RowData, look: ProductLook | undefined, productId: string, plan: ImportPlan): boolean {
  const { name, categoryId } = data;
  if (!look) {
    const slug = `${slugify(name, 140) || "produk"}-${randomCode(6).toLowerCase()}`;
    const rest = { description: data.description ?? "", status: data.status ?? "draft", attributeNames: data.axes };
    plan.made.products.push({ id: productId, name, slug, categoryId, ...rest });
    return true;
  }
  const description = data.description ?? look.description;
  const shown = look.status === "habis" ? "aktif" : look.status;
  // Sold out is on sale: stock decides between the two (D-45).
  const status = data.status === null || data.status === shown ? look.status : data.status;
  const isSame =
    name === look.name && categoryId === look.categoryId && description === look.description && status === look.status;
  if (isSame) return false;
  const { slug, attributeNames } = look;
  plan.changed.products.push({ id: productId, name, slug, categoryId, description, status, attributeNames });
  return true;
}

function planVariant(
  data: RowData,
  look: ProductLook | undefined,
  known: ProductLook["variants"][number] | undefined,
  productId: string,
  position: number,
  nextId: () => string,
  plan: ImportPlan,
): boolean {
  const hasPeriod = Boolean(look?.discountStartsAt);
  const discount = data.discount ?? known?.discount ?? 0;
  const attributes =
    data.options.length > 0 ? Object.fromEntries(data.axes.map((axis, i) => [axis, data.options[i] ?? ""])) : {};
  const variant: GoodsVariant = {
    ...{ id: known?.id ?? nextId(), productId, sku: data.sku, price: data.price, weightGrams: data.weightGrams },
    name: known?.name ?? variantName(data.options).slice(0, 100),
    attributes: known?.attributes ?? attributes,
    discount: hasPeriod ? 0 : discount,
    plannedDiscount: hasPeriod ? discount : null,
    lowStockAt: data.lowStockAt ?? known?.lowStockAt ?? 3,
    position,
  };
  const stock = data.stock ?? known?.stock ?? 0;
  const stockDelta = stock - (known?.stock ?? 0);
  if (stockDelta !== 0) plan.stocks.push({ variantId: variant.id, stockDelta, heldDelta: 0 });
  const isSame =
    known &&
    known.price === variant.price &&
    known.discount === discount &&
    known.weightGrams === variant.weightGrams &&
    known.lowStockAt === variant.lowStockAt;
  if (!known) plan.made.variants.push(variant);
  else if (!isSame) plan.changed.variants.push(variant);
  return !isSame || stockDelta !== 0;
}
