import type { CheckoutView } from "./read-checkout";

type Kind = "price" | "qty" | "delivery" | "storeVoucher" | "platformVoucher" | "fees" | "wallet" | "total";

export type Change = {
  kind: Kind;
  /** The goods or the store that it belongs to; null where those are gone or it belongs to all. */
  name: string | null;
  before: number;
  after: number;
};

type Amount = { key: string; kind: Kind; name: string | null; value: number };

/** Every amount that a checkout shows, by a short key that stays the same while the thing does. */
function amountsOf(view: CheckoutView): Amount[] {
  const ofStores = view.stores.flatMap(({ store, lines, totals }): Amount[] => [
    ...lines.flatMap((line): Amount[] => [
      { key: `p${tail(line.cartId)}`, kind: "price", name: line.name, value: line.price - line.discount },
      { key: `q${tail(line.cartId)}`, kind: "qty", name: line.name, value: line.qty },
    ]),
    { key: `d${tail(store.storeId)}`, kind: "delivery", name: store.name, value: totals.deliveryFee },
    { key: `s${tail(store.storeId)}`, kind: "storeVoucher", name: store.name, value: totals.storeVoucherDiscount },
    { key: `v${tail(store.storeId)}`, kind: "platformVoucher", name: store.name, value: totals.platformVoucherShare },
    { key: `f${tail(store.storeId)}`, kind: "fees", name: store.name, value: totals.adminFee + totals.taxAmount },
  ]);
  return [
    ...ofStores,
    { key: "w", kind: "wallet", name: null, value: view.wallet.amount },
    { key: "t", kind: "total", name: null, value: view.total },
  ];
}

// Beginnings of ids are alike: they carry the time.
const tail = (id: string) => id.slice(-12);

/** What the page showed, for the form to carry: a hint to compare with, never a price (D-53). */
export const seenOf = (view: CheckoutView): string =>
  amountsOf(view)
    .map(({ key, value }) => `${key}.${value}`)
    .join("_");

/** What is no longer as it was shown, one by one; nothing for a text that the page did not make. */
export function changesSince(seen: string, view: CheckoutView): Change[] {
  const before = new Map<string, number>();
  for (const part of seen.split("_")) {
    const [, key, value] = part.match(/^([pqdsvfwt][0-9a-f-]{0,12})\.(\d{1,15})$/) ?? [];
    if (!key) return [];
    before.set(key, Number(value));
  }
  const now = amountsOf(view);
  const known = new Set(now.map(({ key }) => key));
  const gone = [...before]
    .filter(([key, value]) => !known.has(key) && key.startsWith("q") && value > 0)
    .map(([, value]): Change => ({ kind: "qty", name: null, before: value, after: 0 }));
  const moved = now
    .map(({ key, kind, name, value }): Change => ({ kind, name, before: before.get(key) ?? 0, after: value }))
    .filter((change) => change.before !== change.after);
  return [...gone, ...moved];
}
