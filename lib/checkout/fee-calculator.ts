import { withheldOf } from "@/lib/ledger/withholding";
import { type VoucherTerms, voucherDiscount } from "@/lib/vouchers/discount";
import { lineSubtotal, type OrderTerms, type OrderTotals, orderTotals } from "./totals";

/** What a seller wonders about, before there is an order: the terms of a sale, all but the price. */
export type SaleTerms = Pick<
  OrderTerms,
  "deliveryFee" | "deliveryIncome" | "feeBasisPoints" | "taxBasisPoints" | "feeBearer" | "serviceFee"
> & {
  qty: number;
  storeVoucher: VoucherTerms | null;
  platformVoucher: VoucherTerms | null;
  /** PPh 22, where it is withheld from this store (D-70). */
  withholdingBasisPoints: number;
};

export type Sale = { price: number; totals: OrderTotals; goodsNet: number; deliveryNet: number; withheld: number };

export const HIGHEST_PRICE = 1_000_000_000;

/** A sale at a price, by the functions that reckon a checkout: what the buyer pays and what the store keeps. */
export function saleAt(price: number, terms: SaleTerms): Sale {
  const { qty, storeVoucher, platformVoucher, withholdingBasisPoints, ...rest } = terms;
  const total = lineSubtotal({ price, discount: 0, qty });
  const storeVoucherDiscount = storeVoucher ? voucherDiscount(storeVoucher, total) : 0;
  const platformVoucherShare = platformVoucher ? voucherDiscount(platformVoucher, total - storeVoucherDiscount) : 0;
  const totals = orderTotals({ ...rest, total, storeVoucherDiscount, platformVoucherShare });
  const deliveryNet = terms.deliveryIncome === "store" ? terms.deliveryFee : 0;
  const withheld = withheldOf(totals, withholdingBasisPoints);
  return { price, totals, deliveryNet, withheld, goodsNet: totals.saldoCredit - deliveryNet - withheld };
}

// Fee and tax are each rounded, so that a rupiah more may once leave a rupiah less.
const JITTER = 4;

/**
 * The lowest price that leaves the store at least so much for the goods, or null when none does, as with a voucher of
 * a hundred per cent. But for a rupiah of rounding a higher price never leaves less, so the price is found by halving.
 */
export function priceFor(wantedNet: number, terms: SaleTerms): Sale | null {
  let low = 1;
  let high = HIGHEST_PRICE;
  if (saleAt(high, terms).goodsNet < wantedNet) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (saleAt(middle, terms).goodsNet >= wantedNet) high = middle;
    else low = middle + 1;
  }
  for (let price = Math.max(1, low - JITTER); price < low; price += 1) {
    const sale = saleAt(price, terms);
    if (sale.goodsNet >= wantedNet) return sale;
  }
  return saleAt(low, terms);
}
