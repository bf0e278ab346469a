import { allocate } from "@/lib/shared/allocate";
import type { RefusalCode } from "@/lib/shared/errors";
import { toBasisPoints } from "@/lib/shared/rupiah";
import type { ServiceOffer } from "@/lib/shipping/queries";
import { distanceKm, type Quote, quote, reaches } from "@/lib/shipping/quote";
import { voucherDiscount } from "@/lib/vouchers/discount";
import { type Voucher, voucherProblem } from "@/lib/vouchers/policy";
import type { CartLine, CartStore, DeliveryAddress } from "./load-cart";
import type { CheckoutChoices } from "./schemas";
import { lineSubtotal, type OrderTotals, orderTotals } from "./totals";

export type Problem = { code: RefusalCode; params: Record<string, string | number>; field: string };

export type Delivery = {
  serviceId: number;
  courierName: string;
  serviceName: string;
  kind: ServiceOffer["kind"];
  deliveryIncome: ServiceOffer["deliveryIncome"];
  quote: Quote;
};

export type StoreDraft = {
  store: CartStore;
  lines: (CartLine & { subtotal: number })[];
  qty: number;
  weightGrams: number;
  deliveries: Delivery[];
  delivery: Delivery | null;
  voucher: Voucher | null;
  totals: OrderTotals;
  note: string;
};

export type Facts = {
  at: Date;
  lines: CartLine[];
  stores: CartStore[];
  address: DeliveryAddress | null;
  offers: ServiceOffer[];
  vouchers: Voucher[];
  taxBasisPoints: number;
  serviceFee: number;
};

export type Drafted = { stores: StoreDraft[]; platformVoucher: Voucher | null; problems: Problem[] };

/** Reckons the whole checkout from facts and choices; the page and the gate both call it, so both say the same. */
export function draftCheckout(facts: Facts, choices: CheckoutChoices): Drafted {
  const problems: Problem[] = [];
  const byCode = new Map(facts.vouchers.map((voucher) => [voucher.code, voucher]));
  const drafts = facts.stores.map((store) => {
    const lines = facts.lines
      .filter((line) => line.storeId === store.storeId)
      .map((line) => ({ ...line, subtotal: lineSubtotal(line) }));
    const total = sum(lines.map((line) => line.subtotal));
    const weightGrams = sum(lines.map((line) => line.weightGrams * line.qty));
    const deliveries = deliveriesFor(store, facts, weightGrams);
    const typed = choices.vouchers[store.storeId];
    const voucher = acceptVoucher(typed, byCode, { at: facts.at, base: total, storeId: store.storeId }, problems);
    return {
      store,
      lines,
      total,
      weightGrams,
      deliveries,
      delivery: chooseDelivery(store, deliveries, choices, facts, problems),
      voucher,
      storeVoucherDiscount: voucher ? voucherDiscount(voucher, total) : 0,
    };
  });
  const totals = drafts.map((draft) => draft.total);
  const left = drafts.map((draft) => draft.total - draft.storeVoucherDiscount);
  const use = { at: facts.at, base: sum(totals), storeId: null };
  const platformVoucher = acceptVoucher(choices.voucher, byCode, use, problems);
  const shares = platformVoucher
    ? shareOut(voucherDiscount(platformVoucher, sum(left)), totals, left)
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
  return { stores, platformVoucher, problems };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** By the stores' totals (D-16), unless that took more from a store than its own voucher has left. */
function shareOut(discount: number, totals: number[], left: number[]): number[] {
  const shares = allocate(discount, totals);
  return shares.every((share, i) => share <= (left[i] ?? 0)) ? shares : allocate(discount, left);
}

function deliveriesFor(store: CartStore, facts: Facts, weightGrams: number): Delivery[] {
  const { address } = facts;
  if (!store.warehouseId || address?.latitude == null || address.longitude == null) return [];
  const distance = distanceKm(store, { latitude: address.latitude, longitude: address.longitude });
  return facts.offers
    .filter((offer) => offer.storeId === store.storeId && reaches(offer, distance))
    .map((offer) => ({
      serviceId: offer.serviceId,
      courierName: offer.courierName,
      serviceName: offer.serviceName,
      kind: offer.kind,
      deliveryIncome: offer.deliveryIncome,
      quote: quote(offer, distance, weightGrams),
    }))
    .sort((a, b) => a.quote.total - b.quote.total || a.serviceId - b.serviceId);
}

function chooseDelivery(
  store: CartStore,
  deliveries: Delivery[],
  choices: CheckoutChoices,
  facts: Facts,
  problems: Problem[],
): Delivery | null {
  const asked = choices.services[store.storeId];
  const field = `service.${store.storeId}`;
  const params = { store: store.name };
  if (asked === undefined) {
    const [cheapest] = deliveries;
    if (!cheapest && facts.address) problems.push({ code: "service_missing", params, field });
    return cheapest ?? null;
  }
  const chosen = deliveries.find((delivery) => delivery.serviceId === asked);
  if (!chosen) problems.push({ code: "service_gone", params, field });
  return chosen ?? null;
}

function acceptVoucher(
  code: string | undefined,
  byCode: Map<string, Voucher>,
  use: { at: Date; base: number; storeId: string | null },
  problems: Problem[],
): Voucher | null {
  if (!code) return null;
  const field = use.storeId ? `voucher.${use.storeId}` : "voucher";
  const voucher = byCode.get(code);
  const problem = voucher ? voucherProblem(voucher, use) : { code: "voucher_unknown" as const, params: { code } };
  if (problem) problems.push({ ...problem, field });
  return voucher && !problem ? voucher : null;
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
