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
};

const debit = (name: string, amount: number, memo: string): Line => ({ account: name, amount, memo });
const credit = (name: string, amount: number, memo: string): Line => ({ account: name, amount: -amount, memo });
const present = (lines: Line[]) => lines.filter((line) => line.amount !== 0);

/** What the store earns by the goods: the platform pays its own voucher, the store its own (D-16). */
const goodsEarned = (order: OrderAmounts) =>
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

/** Money came in for an order: held for the store, the fee and the tax not yet earned. */
export function paidLines(order: OrderAmounts, gateway: string): Line[] {
  return present([
    debit(account.gatewayClearing(gateway), order.orderPrice, "pembayaran"),
    debit(account.platformVouchers, order.platformVoucherShare, "voucher platform"),
    ...owedForOrder(order),
  ]);
}

/** The order is done: what was held is the store's, the fee is earned, the tax is due. */
export function completedLines(order: OrderAmounts): Line[] {
  const earned = goodsEarned(order) + (order.deliveryIncome === "store" ? order.deliveryFee : 0);
  return present([
    debit(account.sellerHeld(order.storeId), earned, "pesanan selesai"),
    credit(account.sellerAvailable(order.storeId), earned, "pesanan selesai"),
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

/** A paid order was called off before it left the store: everything back, the buyer's part to the wallet. */
export function refundedLines(order: OrderAmounts, memberUuid: string): Line[] {
  return present([
    ...owedForOrder(order).map((line) => ({ ...line, amount: -line.amount })),
    credit(account.platformVouchers, order.platformVoucherShare, "voucher platform"),
    credit(account.buyerWallet(memberUuid), order.orderPrice, "pengembalian dana"),
  ]);
}

/** Money that no open order waits for: late, twice, or of the wrong amount. */
export function suspenseLines(gateway: string, amount: number): Line[] {
  return [
    debit(account.gatewayClearing(gateway), amount, "dana belum cocok"),
    credit(account.suspense, amount, "dana belum cocok"),
  ];
}

/** The buyer gets it back as wallet balance. */
export function suspenseToWalletLines(memberUuid: string, amount: number): Line[] {
  return [
    debit(account.suspense, amount, "dana dikembalikan"),
    credit(account.buyerWallet(memberUuid), amount, "dana dikembalikan"),
  ];
}

export const sumOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + line.amount, 0);
