/** 250 basis points → `2,5%`. */
export const percentText = (basisPoints: number, locale: string) =>
  `${(basisPoints / 100).toLocaleString(locale, { maximumFractionDigits: 2 })}%`;

/** 1250 grams → `1,25`. */
export const kilograms = (grams: number, locale: string) =>
  (grams / 1000).toLocaleString(locale, { maximumFractionDigits: 3 });

const precise = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

/** A part of a delivery price before it is rounded to whole rupiah. */
export const preciseRupiah = (amount: number) => `Rp${precise.format(amount)}`;
