const grouped = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** `Rp15.000`, in every language: it is the money's own way of being written. */
export function formatRupiah(amount: number): string {
  return amount < 0 ? `-Rp${grouped.format(-amount)}` : `Rp${grouped.format(amount)}`;
}

/** 2.50 per cent → 250. Percentages have at most two decimals, so this loses nothing. */
export const toBasisPoints = (percent: number) => Math.round(percent * 100);

/** `base × basisPoints`, half up, in integers from end to end (D-24). */
export function shareOf(base: number, basisPoints: number): number {
  const doubled = base * basisPoints * 2 + 10_000;
  if (!Number.isSafeInteger(doubled)) throw new RangeError(`share of ${base} is beyond exact arithmetic`);
  return Math.floor(doubled / 20_000);
}
