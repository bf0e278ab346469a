import { formatNumber } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";

type Fee = { fixedFee: number; basisPoints: number };

export const percentWords = (basisPoints: number, locale: string) => formatNumber(basisPoints / 100, locale);

/** `Rp4.000`, `0,7 %` or both. */
export const feeWords = ({ fixedFee, basisPoints }: Fee, locale: string) =>
  [
    fixedFee > 0 || basisPoints === 0 ? formatRupiah(fixedFee) : "",
    basisPoints > 0 ? `${percentWords(basisPoints, locale)} %` : "",
  ]
    .filter(Boolean)
    .join(" + ");
