import { type CartTotals, type MinimumProgress, minimumProgress, selectedTotals } from "./totals";

/** `store_gone`: the store does not sell at present; `gone`: the goods are not for sale any more. */
export type LineProblem = "store_gone" | "gone" | "sold_out" | "short";

export type CartLine = {
  /** A row of the cart; in a guest's cart, which has no rows, the variant. */
  id: string;
  productId: string;
  productSlug: string;
  productName: string;
  variantId: string;
  variantName: string;
  photo: { url: string; width: number; alt: string } | null;
  qty: number;
  note: string;
  isSelected: boolean;
  priceRupiah: number;
  wasRupiah: number;
  /** What it cost when the buyer added it, where that differs from now. */
  priceSeenRupiah: number | null;
  available: number;
  problem: LineProblem | null;
  isBuyable: boolean;
  subtotalRupiah: number;
};

type StoreFacts = {
  id: string;
  slug: string;
  name: string;
  cityName: string;
  storeType: "biasa" | "partner" | "official";
  logoUrl: string | null;
  minimalProduct: number;
  minimalPriceRupiah: number;
};

export type CartStore = StoreFacts & { lines: CartLine[]; totals: CartTotals; progress: MinimumProgress };

export type Cart = { stores: CartStore[]; totals: CartTotals; lineCount: number };

export type CartRow = Omit<
  CartLine,
  "priceRupiah" | "priceSeenRupiah" | "problem" | "isBuyable" | "subtotalRupiah" | "isSelected"
> & {
  isTicked: boolean;
  discountRupiah: number;
  seenRupiah: number;
  isForSale: boolean;
  isStoreOpen: boolean;
  store: StoreFacts;
};

/** Lines as a cart: by store, the store of the newest line first, with what each comes to. */
export function toCart(rows: CartRow[]): Cart {
  const lines = rows.map((row) => ({ storeId: row.store.id, line: toLine(row) }));
  const stores = [...new Map(rows.map((row) => [row.store.id, row.store])).values()];
  return summed(
    stores.map((store) => ({
      ...store,
      lines: lines.filter(({ storeId }) => storeId === store.id).map(({ line }) => line),
    })),
  );
}

/** The same cart with exactly these lines ticked. */
export function withSelection(cart: Cart, chosen: string[]): Cart {
  const lines = (store: CartStore) => store.lines.map((line) => ({ ...line, isSelected: chosen.includes(line.id) }));
  return summed(cart.stores.map((store) => ({ ...store, lines: lines(store) })));
}

function summed(stores: (StoreFacts & { lines: CartLine[] })[]): Cart {
  const all = stores.flatMap(({ lines }) => lines);
  return {
    stores: stores.map((store) => ({
      ...store,
      totals: selectedTotals(store.lines),
      progress: minimumProgress(store, store.lines),
    })),
    totals: selectedTotals(all),
    lineCount: all.length,
  };
}

function toLine({
  isTicked,
  discountRupiah,
  seenRupiah,
  isForSale,
  isStoreOpen,
  store: _,
  ...line
}: CartRow): CartLine {
  const priceRupiah = line.wasRupiah - discountRupiah;
  const problem = problemOf(isStoreOpen, isForSale, line.available, line.qty);
  return {
    ...line,
    isSelected: isTicked && problem === null,
    priceRupiah,
    priceSeenRupiah: seenRupiah === priceRupiah ? null : seenRupiah,
    problem,
    isBuyable: problem === null,
    subtotalRupiah: priceRupiah * line.qty,
  };
}

function problemOf(isStoreOpen: boolean, isForSale: boolean, available: number, qty: number): LineProblem | null {
  if (!isStoreOpen) return "store_gone";
  if (!isForSale) return "gone";
  if (available < 1) return "sold_out";
  return available < qty ? "short" : null;
}

export const linesOf = (cart: Cart): CartLine[] => cart.stores.flatMap((store) => store.lines);
