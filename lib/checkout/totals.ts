import { shareOf } from "@/lib/shared/rupiah";

/** What one store's order is reckoned from; every rate and switch is frozen into the order with the result. */
export type OrderTerms = {
  total: number;
  storeVoucherDiscount: number;
  platformVoucherShare: number;
  deliveryFee: number;
  deliveryIncome: "store" | "platform";
  feeBasisPoints: number;
  taxBasisPoints: number;
  feeBearer: "buyer" | "seller";
  serviceFee: number;
};

export type OrderTotals = OrderTerms & {
  discount: number;
  preTaxPrice: number;
  onesmileFee: number;
  taxAmount: number;
  grandTotal: number;
  adminFee: number;
  orderPrice: number;
  saldoCredit: number;
};

/** The formulas of the seed, each named amount rounded half up once, in the seed's order (S3-046 … S3-051, D-08 … D-13). */
export function orderTotals(terms: OrderTerms): OrderTotals {
  const discount = terms.storeVoucherDiscount + terms.platformVoucherShare;
  const preTaxPrice = terms.total - discount;
  const onesmileFee = shareOf(preTaxPrice, terms.feeBasisPoints);
  const taxAmount = shareOf(onesmileFee, terms.taxBasisPoints);
  const grandTotal = preTaxPrice + taxAmount;
  const adminFee = terms.serviceFee + (terms.feeBearer === "buyer" ? onesmileFee : 0);
  return {
    ...terms,
    discount,
    preTaxPrice,
    onesmileFee,
    taxAmount,
    grandTotal,
    adminFee,
    orderPrice: grandTotal + terms.deliveryFee + adminFee,
    saldoCredit:
      preTaxPrice +
      terms.platformVoucherShare +
      (terms.deliveryIncome === "store" ? terms.deliveryFee : 0) -
      (terms.feeBearer === "seller" ? onesmileFee : 0),
  };
}

export const lineSubtotal = (line: { price: number; discount: number; qty: number }) =>
  (line.price - line.discount) * line.qty;
