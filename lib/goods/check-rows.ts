import type { ProductLook } from "@/lib/catalog/product-look";
import type { Column } from "./import-columns";
import { MOST_AXES } from "./matrix";
import { LEAST_NAME, openRules } from "./publishing";

export type Cells = Partial<Record<Column, string>>;
export type RowProblem =
  | "name_short"
  | "category_unknown"
  | "sku_missing"
  | "sku_long"
  | "sku_twice"
  | "sku_elsewhere"
  | "price_bad"
  | "discount_bad"
  | "discount_high"
  | "stock_bad"
  | "weight_bad"
  | "alert_bad"
  | "status_bad"
  | "options_missing"
  | "options_twice"
  | "axes_differ"
  | "unready"
  | "unknown_code";

/** What a line asks for; null where its cell was empty, so that what stands there stays. */
export type RowData = {
  productId: string | null;
  name: string;
  categoryId: number;
  description: string | null;
  axes: string[];
  options: string[];
  sku: string;
  price: number;
  discount: number | null;
  stock: number | null;
  weightGrams: number;
  lowStockAt: number | null;
  status: "aktif" | "nonaktif" | "draft" | null;
};
export type CheckedRow = { line: number; group: number; data: RowData | null; problems: RowProblem[] };

/** What the store has already: its products by id, and which product each SKU belongs to. */
export type Shelf = { looks: Map<string, ProductLook>; bySku: Map<string, string>; categories: Map<string, number> };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const statuses = new Set(["aktif", "nonaktif", "draft"]);

function amount(text: string | undefined, most: number): number | null | undefined {
  const plain = (text ?? "")
    .replace(/^rp\s*/i, "")
    .replace(/\.(?=\d{3}(\D|$))/g, "")
    .replace(/,0+$/, "")
    .trim();
  if (plain === "") return null;
  return /^\d{1,12}$/.test(plain) && Number(plain) <= most ? Number(plain) : undefined;
}

/** Looks every line through for itself and beside its neighbours; nothing is written. */
export function checkRows(rows: Cells[], shelf: Shelf): CheckedRow[] {
  const groups = new Map<string, number>();
  const skus = new Map<string, number>();
  const combinations = new Set<string>();
  return rows.map((cells, index) => {
    const sku = cells.sku ?? "";
    const known = shelf.bySku.get(sku) ?? null;
    const code = cells.kode_produk ?? "";
    const productId = uuid.test(code) && shelf.looks.has(code) ? code : known;
    // Lines of one product: by its code, else by what the SKU belongs to already, else each for itself.
    const groupName = productId ?? (code === "" ? `sku ${sku} ${sku === "" ? index : ""}` : `code ${code}`);
    const group = groups.get(groupName) ?? groups.size + 1;
    groups.set(groupName, group);
    const { data, problems } = readRow(cells, productId, shelf);
    if (uuid.test(code) && !shelf.looks.has(code)) problems.push("unknown_code");
    if (known && productId && known !== productId) problems.push("sku_elsewhere");
    if (sku !== "" && skus.has(sku)) problems.push("sku_twice");
    skus.set(sku, index);
    const combination = `${group} ${data.options.join("|")}`;
    if (combinations.has(combination) && !known) problems.push("options_twice");
    combinations.add(combination);
    return { line: index + 2, group, data: problems.length === 0 ? data : null, problems };
  });
}

function readRow(cells: Cells, productId: string | null, { looks, bySku, categories }: Shelf) {
  const problems: RowProblem[] = [];
  const look = productId ? looks.get(productId) : undefined;
  const sku = cells.sku ?? "";
  const variant = look && bySku.get(sku) === productId ? look.variants.find((one) => one.sku === sku) : undefined;
  const check = (isGood: boolean, problem: RowProblem) => {
    if (!isGood) problems.push(problem);
  };
  const name = cells.nama_produk ?? "";
  check(name.length >= LEAST_NAME && name.length <= 120, "name_short");
  const categoryId = categories.get((cells.kategori ?? "").toLowerCase());
  check(categoryId !== undefined, "category_unknown");
  check(sku !== "", "sku_missing");
  check(sku.length <= 50, "sku_long");
  const price = amount(cells.harga, 999_999_999);
  check(typeof price === "number" && price > 0, "price_bad");
  const discount = amount(cells.potongan, 999_999_999);
  check(discount !== undefined, "discount_bad");
  check((discount ?? variant?.discount ?? 0) < (price || Number.POSITIVE_INFINITY), "discount_high");
  const stock = amount(cells.stok, 1_000_000);
  check(stock !== undefined && (stock === null || stock >= (variant?.held ?? 0)), "stock_bad");
  const weight = amount(cells.berat_gram, 500_000);
  check(typeof weight === "number" && weight > 0, "weight_bad");
  const lowStockAt = amount(cells.ingatkan_saat, 100_000);
  check(lowStockAt !== undefined, "alert_bad");
  const status = (cells.status ?? "").toLowerCase();
  check(status === "" || status === "habis" || statuses.has(status), "status_bad");
  const pairs = ([1, 2, 3] as const)
    .slice(0, MOST_AXES)
    .map((n) => [cells[`atribut_${n}`] ?? "", cells[`pilihan_${n}`] ?? ""]);
  const named = pairs.filter(([axis, option]) => axis !== "" || option !== "");
  check(
    named.every(([axis, option]) => axis !== "" && option !== "" && !option?.includes("|")),
    "options_missing",
  );
  const axes = named.map(([axis = ""]) => axis.slice(0, 40));
  check(!look || Boolean(variant) || axes.join("|") === look.attributeNames.join("|"), "axes_differ");
  const description = cells.deskripsi ? cells.deskripsi.slice(0, 5000) : null;
  const wanted = status === "habis" ? "aktif" : status;
  const data: RowData = {
    ...{
      productId,
      name,
      categoryId: categoryId ?? 0,
      description,
      axes,
      options: named.map(([, option = ""]) => option.slice(0, 60)),
    },
    ...{ sku, price: price ?? 0, discount: discount ?? null, stock: stock ?? null, weightGrams: weight ?? 0 },
    ...{ lowStockAt: lowStockAt ?? null, status: wanted === "" ? null : (wanted as RowData["status"]) },
  };
  check(wanted !== "aktif" || isReady(data, look), "unready");
  check(!(wanted === "draft" && look && look.status !== "draft"), "status_bad");
  return { data, problems };
}

// A file brings no pictures: what it makes is a draft, what stands there may be shown if it has one.
function isReady({ name, description, price, discount, weightGrams }: RowData, look?: ProductLook): boolean {
  if (!look) return false;
  const pictures = look.media.filter((item) => item.type === "gambar").length;
  const variants = [{ status: "aktif", price, discount: discount ?? 0, weightGrams }];
  return openRules({ name, description: description ?? look.description, pictures, variants }).length === 0;
}
