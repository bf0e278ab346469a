import { account } from "./accounts";

export type Line = { account: string; amount: number; memo: string };

/** The frozen amounts of one store's order, as its row holds them. */
export type OrderAmounts = {
  storeId: string;
  orderPrice: number;
  preTaxPrice: number;
  platformVoucherShare: number;
  deliveryFee: number;
  deliveryIncome: "store" | "platform";
  onesmileFee: number;
  taxAmount: number;
  serviceFee: number;
  feeBearer: "buyer" | "seller";
  /** What the buyer's refunds are reckoned from: the goods before vouchers, and what of them went back so far. */
  total: number;
  refundedGoods: number;
  refundedDelivery: number;
};

export const debit = (name: string, amount: number, memo: string): Line => ({ account: name, amount, memo });
export const credit = (name: string, amount: number, memo: string): Line => ({ account: name, amount: -amount, memo });
export const present = (lines: Line[]) => lines.filter((line) => line.amount !== 0);

/** What the store earns by the goods: the platform pays its own voucher, the store its own (D-16). */
export const goodsEarned = (order: OrderAmounts) =>
  order.preTaxPrice + order.platformVoucherShare - (order.feeBearer === "seller" ? order.onesmileFee : 0);

const owedForOrder = (order: OrderAmounts): Line[] => [
  credit(account.sellerHeld(order.storeId), goodsEarned(order), "barang"),
  order.deliveryIncome === "store"
    ? credit(account.sellerHeld(order.storeId), order.deliveryFee, "ongkir")
    : credit(account.shippingHeld, order.deliveryFee, "ongkir"),
  credit(account.feeDeferred, order.onesmileFee, "biaya onesmile"),
  credit(account.serviceFeeDeferred, order.serviceFee, "biaya layanan"),
  credit(account.taxDeferred, order.taxAmount, "pajak"),
];

/** A part of a whole, half up, exact beyond the range of floating point. */
export function partOf(amount: number, part: number, whole: number): number {
  if (whole === 0) return 0;
  return Number((BigInt(amount) * BigInt(part) * 2n + BigInt(whole)) / (BigInt(whole) * 2n));
}

/**
 * What is left of an order after its refunds. Every amount that belongs to the goods falls with them by one rounding of
 * the whole that went back so far, so that many refunds come to the same rupiah as one.
 */
export function remainingOf(order: OrderAmounts): OrderAmounts {
  const kept = (amount: number) => amount - partOf(amount, order.refundedGoods, order.total);
  const rest = {
    preTaxPrice: kept(order.preTaxPrice),
    platformVoucherShare: kept(order.platformVoucherShare),
    onesmileFee: kept(order.onesmileFee),
    taxAmount: kept(order.taxAmount),
    serviceFee: kept(order.serviceFee),
    deliveryFee: order.deliveryFee - order.refundedDelivery,
  };
  const fees = rest.serviceFee + (order.feeBearer === "buyer" ? rest.onesmileFee : 0);
  return {
    ...order,
    ...rest,
    orderPrice: rest.preTaxPrice + rest.taxAmount + rest.deliveryFee + fees,
    total: order.total - order.refundedGoods,
    refundedGoods: 0,
    refundedDelivery: 0,
  };
}

/**
 * Money came in for an order: held for the store, the fee and the tax not yet earned. What the wallet set apart for it
 * is used; whoever collected the rest owes it to us.
 */
export function paidLines(
  order: OrderAmounts & { memberUuid: string; walletAmount: number },
  collectedIn: string,
): Line[] {
  return present([
    debit(collectedIn, order.orderPrice - order.walletAmount, "pembayaran"),
    debit(account.walletHeld(order.memberUuid), order.walletAmount, "saldo dompet"),
    debit(account.platformVouchers, order.platformVoucherShare, "voucher platform"),
    ...owedForOrder(order),
  ]);
}

/** The order is done: of what is left of it the fee is earned and the tax due. The store's part waits for its release. */
export function completedLines(sold: OrderAmounts): Line[] {
  const order = remainingOf(sold);
  return present([
    debit(account.feeDeferred, order.onesmileFee, "biaya onesmile"),
    credit(account.feeIncome, order.onesmileFee, "biaya onesmile"),
    debit(account.serviceFeeDeferred, order.serviceFee, "biaya layanan"),
    credit(account.serviceFeeIncome, order.serviceFee, "biaya layanan"),
    debit(account.taxDeferred, order.taxAmount, "pajak"),
    credit(account.taxPayable, order.taxAmount, "pajak"),
    ...(order.deliveryIncome === "platform"
      ? [
          debit(account.shippingHeld, order.deliveryFee, "ongkir"),
          credit(account.shippingPayable, order.deliveryFee, "ongkir"),
        ]
      : []),
  ]);
}

/** The time for complaints is over: what the order still leaves the store may be withdrawn, less the tax withheld (D-06, D-70). */
export function releasedLines(sold: OrderAmounts, withheld = 0): Line[] {
  const order = remainingOf(sold);
  const earned = goodsEarned(order) + (order.deliveryIncome === "store" ? order.deliveryFee : 0);
  return present([
    debit(account.sellerHeld(order.storeId), earned, "masa tahan selesai"),
    credit(account.sellerAvailable(order.storeId), earned - withheld, "masa tahan selesai"),
    credit(account.taxWithheld, withheld, "pph 22 dipungut"),
  ]);
}

/** Money that no open order waits for: late, twice, or of the wrong amount. */
export function suspenseLines(gateway: string, amount: number): Line[] {
  return [
    debit(account.gatewayClearing(gateway), amount, "dana belum cocok"),
    credit(account.suspense, amount, "dana belum cocok"),
  ];
}

/** Where money that nobody could place belongs in the end: to its order, to the wallet, back the way it came (D-55). */
export function suspenseOutLines(to: {
  clearing?: { gateway: string; amount: number };
  wallet?: { memberUuid: string; amount: number };
  source?: { gateway: string; amount: number };
}): Line[] {
  const memo = "dana diselesaikan";
  const parts = [
    credit(account.gatewayClearing(to.clearing?.gateway ?? ""), to.clearing?.amount ?? 0, memo),
    credit(account.refundPayable(to.source?.gateway ?? ""), to.source?.amount ?? 0, memo),
    credit(account.buyerWallet(to.wallet?.memberUuid ?? ""), to.wallet?.amount ?? 0, memo),
  ];
  return present([debit(account.suspense, -sumOf(parts), memo), ...parts]);
}

/** The gateway paid out to our bank and kept its fee. */
export function settledLines(gateway: string, gross: number, fee: number): Line[] {
  return present([
    debit(account.bankOps, gross - fee, "penyelesaian gateway"),
    debit(account.gatewayFee, fee, "biaya gateway"),
    credit(account.gatewayClearing(gateway), gross, "penyelesaian gateway"),
  ]);
}

export const sumOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.amount, 0);
