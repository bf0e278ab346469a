import { shareOf } from "@/lib/shared/rupiah";

/** PPh 22 of a sale: of the goods after the store's own voucher, before any fee (D-70). */
export const withheldOf = (sale: { preTaxPrice: number; platformVoucherShare: number }, basisPoints: number) =>
  shareOf(sale.preTaxPrice + sale.platformVoucherShare, basisPoints);
