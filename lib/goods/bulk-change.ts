import type { ProductLook } from "@/lib/catalog/product-look";
import { shareOf, toBasisPoints } from "@/lib/shared/rupiah";
import { openRules } from "./publishing";
import type { BulkRequest } from "./schemas";

/** What a change touches of one product, before or after it: only the fields that its kind has. */
export type BulkFacts = {
  prices?: Record<string, number>;
  stocks?: Record<string, number>;
  status?: "aktif" | "nonaktif" | "draft";
  archived?: boolean;
  categoryId?: number;
};
export type BulkProblem = "price_low" | "stock_held" | "stock_short" | "unready" | "archived" | "draft";
type BulkOutcome = { before: BulkFacts; after: BulkFacts } | { problem: BulkProblem };

/** What a product has now of what a change is about; sold out is on sale (D-45). */
export function factsNow(kind: BulkRequest["kind"], look: ProductLook): BulkFacts {
  const shown = look.variants.filter((variant) => variant.position >= 0);
  if (kind === "harga") return { prices: Object.fromEntries(shown.map(({ id, price }) => [id, price])) };
  if (kind === "stok") return { stocks: Object.fromEntries(shown.map(({ id, stock }) => [id, stock])) };
  if (kind === "kategori") return { categoryId: look.categoryId };
  return { status: look.status === "habis" ? "aktif" : look.status, archived: look.archivedAt !== null };
}

/** Whether two states are the same, whatever order their fields came back in. */
export const sameFacts = (a: BulkFacts, b: BulkFacts) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (facts: BulkFacts) =>
  Object.entries(facts)
    .map(([name, value]) => [name, typeof value === "object" ? Object.entries(value).sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What becomes of one product, or why nothing does: all of it or nothing. */
export function outcomeOf(request: BulkRequest, look: ProductLook): BulkOutcome {
  const before = factsNow(request.kind, look);
  const shown = look.variants.filter((variant) => variant.position >= 0);
  if (request.kind === "harga") {
    const prices = shown.map(({ id, price, discount }) => ({ id, discount, price: priceAfter(request, price) }));
    if (prices.some(({ price, discount }) => price < 1 || price <= discount)) return { problem: "price_low" };
    return { before, after: { prices: Object.fromEntries(prices.map(({ id, price }) => [id, price])) } };
  }
  if (request.kind === "stok") {
    const { stockHow, stockAmount } = request;
    const by = stockHow === "kurang" ? -stockAmount : stockAmount;
    const stocks = shown.map(({ id, stock, held }) => ({ id, held, stock: stockHow === "jadi" ? by : stock + by }));
    if (stocks.some(({ stock }) => stock < 0)) return { problem: "stock_short" };
    if (stocks.some(({ stock, held }) => stock < held)) return { problem: "stock_held" };
    return { before, after: { stocks: Object.fromEntries(stocks.map(({ id, stock }) => [id, stock])) } };
  }
  if (request.kind === "kategori") return { before, after: { categoryId: request.categoryId } };
  return statusAfter(request.to, look, before);
}

function statusAfter(to: "aktif" | "nonaktif" | "arsip" | "pulih", look: ProductLook, before: BulkFacts): BulkOutcome {
  const resting = look.status === "draft" ? ("draft" as const) : ("nonaktif" as const);
  if (to === "arsip" || to === "pulih") return { before, after: { status: resting, archived: to === "arsip" } };
  if (look.archivedAt) return { problem: "archived" };
  if (to === "nonaktif") {
    return look.status === "draft" ? { problem: "draft" } : { before, after: { status: "nonaktif", archived: false } };
  }
  const pictures = look.media.filter((item) => item.type === "gambar").length;
  const open = openRules({ ...look, pictures, variants: look.variants.filter((v) => v.position >= 0) });
  return open.length > 0 ? { problem: "unready" } : { before, after: { status: "aktif", archived: false } };
}

function priceAfter({ priceHow, priceAmount }: Extract<BulkRequest, { kind: "harga" }>, price: number): number {
  switch (priceHow) {
    case "naik_persen":
      return price + shareOf(price, toBasisPoints(priceAmount));
    case "turun_persen":
      return price - shareOf(price, toBasisPoints(priceAmount));
    case "naik_rupiah":
      return price + priceAmount;
    case "turun_rupiah":
      return price - priceAmount;
    case "jadi":
      return priceAmount;
  }
}
