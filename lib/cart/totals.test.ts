import { describe, expect, it } from "vitest";
import { minimumProgress, selectedTotals } from "./totals";

const line = (over: Partial<Parameters<typeof selectedTotals>[0][number]> = {}) => ({
  qty: 2,
  priceRupiah: 15_000,
  isSelected: true,
  isBuyable: true,
  ...over,
});

describe("selectedTotals", () => {
  it("sums what is selected and can be bought", () => {
    const lines = [line(), line({ qty: 1, priceRupiah: 99 }), line({ isSelected: false }), line({ isBuyable: false })];
    expect(selectedTotals(lines)).toEqual({ lines: 2, pieces: 3, totalRupiah: 30_099 });
    expect(selectedTotals([])).toEqual({ lines: 0, pieces: 0, totalRupiah: 0 });
  });
});

describe("minimumProgress (D-36)", () => {
  it.each([
    [
      { minimalProduct: 1, minimalPriceRupiah: 0 },
      { missingPieces: 0, missingRupiah: 0, isReached: true },
    ],
    [
      { minimalProduct: 3, minimalPriceRupiah: 0 },
      { missingPieces: 1, missingRupiah: 0, isReached: false },
    ],
    [
      { minimalProduct: 2, minimalPriceRupiah: 30_000 },
      { missingPieces: 0, missingRupiah: 0, isReached: true },
    ],
    [
      { minimalProduct: 2, minimalPriceRupiah: 30_001 },
      { missingPieces: 0, missingRupiah: 1, isReached: false },
    ],
  ])("of %o", (minimums, expected) => {
    expect(minimumProgress(minimums, [line()])).toEqual(expected);
  });

  it("does not count what is left out of the order", () => {
    const lines = [line({ isSelected: false }), line({ isBuyable: false })];
    expect(minimumProgress({ minimalProduct: 1, minimalPriceRupiah: 1 }, lines)).toMatchObject({
      missingPieces: 1,
      missingRupiah: 1,
    });
  });
});
