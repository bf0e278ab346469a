const shapes = {
  plain: {},
  compact: { notation: "compact", maximumFractionDigits: 1 },
  stars: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  hundredths: { maximumFractionDigits: 2 },
  share: { style: "percent", maximumFractionDigits: 1 },
  change: { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
} satisfies Record<string, Intl.NumberFormatOptions>;

// Making one takes a hundred times what using it does, and a page of cards writes fifty numbers.
const made = new Map<string, Intl.NumberFormat>();

function written(value: number, locale: string, shape: keyof typeof shapes): string {
  const key = `${locale} ${shape}`;
  const format = made.get(key) ?? new Intl.NumberFormat(locale, shapes[shape]);
  made.set(key, format);
  return format.format(value);
}

/** `1.250`, or `1,250` in English. */
export const formatNumber = (value: number, locale: string) => written(value, locale, "plain");

/** `1,2 rb`, where a number only gives an idea. */
export const formatCompact = (value: number, locale: string) => written(value, locale, "compact");

/** `4,8`; a round number keeps its nought. */
export const formatStars = (value: number, locale: string) => written(value, locale, "stars");

/** 1 of 8 → `12,5%`; of nothing there is no share. */
export const formatShare = (part: number, whole: number, locale: string) =>
  whole === 0 ? "–" : written(part / whole, locale, "share");

/** 0.125 → `+12,5%`. */
export const formatChange = (part: number, locale: string) => written(part, locale, "change");

/** 250 basis points → `2,5%`. */
export const percentText = (basisPoints: number, locale: string) => `${formatNumber(basisPoints / 100, locale)}%`;

/** 1250 grams → `1,25`. */
export const kilograms = (grams: number, locale: string) => formatNumber(grams / 1000, locale);

/** A part of a delivery price before it is rounded to whole rupiah. */
export const preciseRupiah = (amount: number) => `Rp${written(amount, "id", "hundredths")}`;
