/** What the arithmetic needs of a line; the lines that queries return have more. */
export type CountedLine = { qty: number; priceRupiah: number; isSelected: boolean; isBuyable: boolean };

export type CartTotals = { lines: number; pieces: number; totalRupiah: number };

/** The sum of what is selected and can be bought: what the checkout will begin with, before delivery and vouchers. */
export function selectedTotals(lines: CountedLine[]): CartTotals {
  const counted = lines.filter((line) => line.isSelected && line.isBuyable);
  return {
    lines: counted.length,
    pieces: counted.reduce((sum, line) => sum + line.qty, 0),
    totalRupiah: counted.reduce((sum, line) => sum + line.qty * line.priceRupiah, 0),
  };
}

export type Minimums = { minimalProduct: number; minimalPriceRupiah: number };
export type MinimumProgress = { missingPieces: number; missingRupiah: number; isReached: boolean };

/** How far the selected goods of one store are from what it asks of an order (D-36). */
export function minimumProgress(minimums: Minimums, lines: CountedLine[]): MinimumProgress {
  const { pieces, totalRupiah } = selectedTotals(lines);
  const missingPieces = Math.max(0, minimums.minimalProduct - pieces);
  const missingRupiah = Math.max(0, minimums.minimalPriceRupiah - totalRupiah);
  return { missingPieces, missingRupiah, isReached: missingPieces === 0 && missingRupiah === 0 };
}
