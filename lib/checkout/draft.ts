import { allocate } from "@/lib/shared/allocate";
import type { RefusalCode } from "@/lib/shared/errors";
import { toBasisPoints } from "@/lib/shared/rupiah";
import { type BlockedOption, type DeliveryOption, deliveryOptions, type ServableOption } from "@/lib/shipping/options";
import type { Pickup, ServiceOffer } from "@/lib/shipping/queries";
import { voucherDiscount } from "@/lib/vouchers/discount";
import { type Voucher, voucherProblem } from "@/lib/vouchers/policy";
import { proposeVouchers, type VoucherOffer, voucherOffers } from "@/lib/vouchers/propose";
import type { CartLine, CartStore, DeliveryAddress } from "./load-cart";
import type { CheckoutChoices } from "./schemas";
import { lineSubtotal, type OrderTotals, orderTotals } from "./totals";

export type Problem = { code: RefusalCode; params: Record<string, string | number>; field: string };

export type StoreDraft = {
  store: CartStore;
  lines: (CartLine & { subtotal: number })[];
  qty: number;
  weightGrams: number;
  /** Cheapest first. */
  deliveries: ServableOption[];
  blocked: BlockedOption[];
  delivery: ServableOption | null;
  voucher: Voucher | null;
  voucherOffers: VoucherOffer[];
  totals: OrderTotals;
  note: string;
};

export type Facts = {
  at: Date;
  lines: CartLine[];
  stores: CartStore[];
  pickups: Pickup[];
  address: DeliveryAddress | null;
  offers: ServiceOffer[];
  vouchers: Voucher[];
  taxBasisPoints: number;
  serviceFee: number;
};

export type Drafted = {
  stores: StoreDraft[];
  platformVoucher: Voucher | null;
  platformOffers: VoucherOffer[];
  problems: Problem[];
};

/** Reckons the whole checkout from facts and choices; the page and the gate both call it, so both say the same. */
export function draftCheckout(facts: Facts, choices: CheckoutChoices): Drafted {
  const { at } = facts;
  const problems: Problem[] = [];
  const baskets = facts.stores.map((store) => {
    const lines = facts.lines
      .filter((line) => line.storeId === store.storeId)
      .map((line) => ({ ...line, subtotal: lineSubtotal(line) }));
    return { store, storeId: store.storeId, lines, total: sum(lines.map((line) => line.subtotal)) };
  });
  const vouchers = proposeVouchers(facts.vouchers, baskets, at, {
    platform: choices.voucher,
    byStore: choices.vouchers,
  });
  const drafts = baskets.map(({ store, storeId, lines, total }) => {
    const weightGrams = sum(lines.map((line) => line.weightGrams * line.qty));
    const options = optionsFor(store, facts, weightGrams);
    const voucher = vouchers.byStore.get(storeId) ?? null;
    problems.push(...voucherProblems(choices.vouchers[storeId], facts.vouchers, { at, base: total, storeId }));
    return {
      store,
      lines,
      total,
      weightGrams,
      deliveries: options.filter((option) => option.canServe),
      blocked: options.filter((option) => !option.canServe),
      delivery: chooseDelivery(store, options, choices, facts, problems),
      voucher,
      voucherOffers: voucherOffers(facts.vouchers, { at, base: total, left: total, storeId }, voucher),
      storeVoucherDiscount: voucher ? voucherDiscount(voucher, total) : 0,
    };
  });
  const totals = drafts.map((draft) => draft.total);
  const left = drafts.map((draft) => draft.total - draft.storeVoucherDiscount);
  const use = { at, base: sum(totals), left: sum(left), storeId: null };
  problems.push(...voucherProblems(choices.voucher, facts.vouchers, use));
  const shares = vouchers.platform
    ? shareOut(voucherDiscount(vouchers.platform, sum(left)), totals, left)
    : left.map(() => 0);
  const stores = drafts.map(({ total, storeVoucherDiscount, ...draft }, i) => ({
    ...draft,
    qty: sum(draft.lines.map((line) => line.qty)),
    note: choices.notes[draft.store.storeId] ?? "",
    totals: orderTotals({
      total,
      storeVoucherDiscount,
      platformVoucherShare: shares[i] ?? 0,
      deliveryFee: draft.delivery?.quote.total ?? 0,
      deliveryIncome: draft.delivery?.deliveryIncome ?? "store",
      feeBasisPoints: toBasisPoints(draft.store.percentage),
      taxBasisPoints: facts.taxBasisPoints,
      feeBearer: draft.store.feeBearer,
      serviceFee: facts.serviceFee,
    }),
  }));
  problems.push(...lineProblems(facts.lines), ...minimumProblems(stores));
  return {
    stores,
    platformVoucher: vouchers.platform,
    platformOffers: voucherOffers(facts.vouchers, use, vouchers.platform),
    problems,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** By the stores' totals (D-16), unless that took more from a store than its own voucher has left. */
function shareOut(discount: number, totals: number[], left: number[]): number[] {
  const shares = allocate(discount, totals);
  return shares.every((share, i) => share <= (left[i] ?? 0)) ? shares : allocate(discount, left);
}

function optionsFor(store: CartStore, facts: Facts, weightGrams: number): DeliveryOption[] {
  const { address } = facts;
  const pickup = facts.pickups.find(({ storeId }) => storeId === store.storeId);
  if (!address || !pickup) return [];
  const { id: addressId, latitude, longitude } = address;
  const destination = { addressId, latitude, longitude };
  return deliveryOptions({ pickup, destination, weightGrams }, facts.offers, facts.at);
}

function chooseDelivery(
  store: CartStore,
  options: DeliveryOption[],
  choices: CheckoutChoices,
  facts: Facts,
  problems: Problem[],
): ServableOption | null {
  const asked = choices.services[store.storeId];
  const field = `service.${store.storeId}`;
  const params = { store: store.name };
  if (asked === undefined) {
    const cheapest = options.find((option) => option.canServe);
    if (!cheapest && facts.address) problems.push({ code: "service_missing", params, field });
    return cheapest ?? null;
  }
  const chosen = options.find((option) => option.serviceId === asked);
  if (chosen?.canServe) return chosen;
  const isClosed = chosen?.block.code === "store_closed";
  problems.push({ code: isClosed ? "store_closed" : "service_gone", params, field });
  return null;
}

/** Why a code that somebody typed does not count. */
function voucherProblems(
  code: string | null | undefined,
  vouchers: Voucher[],
  use: { at: Date; base: number; storeId: string | null },
): Problem[] {
  if (!code) return [];
  const field = use.storeId ? `voucher.${use.storeId}` : "voucher";
  const voucher = vouchers.find((one) => one.code === code);
  const problem = voucher ? voucherProblem(voucher, use) : { code: "voucher_unknown" as const, params: { code } };
  return problem ? [{ ...problem, field }] : [];
}

const lineProblems = (lines: CartLine[]) =>
  lines.flatMap((line): Problem[] => {
    const params = { name: line.name };
    if (!line.isOnSale) return [{ code: "product_gone", params, field: `line.${line.cartId}` }];
    if (line.available <= 0) return [{ code: "stock_out", params, field: `line.${line.cartId}` }];
    if (line.available < line.qty) {
      return [{ code: "stock_short", params: { ...params, left: line.available }, field: `line.${line.cartId}` }];
    }
    return [];
  });

const minimumProblems = (stores: StoreDraft[]) =>
  stores.flatMap(({ store, qty, totals }): Problem[] => {
    const field = `store.${store.storeId}`;
    if (qty < store.minimalProduct) {
      return [{ code: "minimum_product", params: { store: store.name, minimum: store.minimalProduct }, field }];
    }
    if (totals.total < store.minimalPrice) {
      const missing = store.minimalPrice - totals.total;
      return [{ code: "minimum_price", params: { store: store.name, minimum: store.minimalPrice, missing }, field }];
    }
    return [];
  });
