/**
 * Splits a whole number by weights so that the parts sum to it: each part is rounded down, and what is left goes,
 * one each, to the largest remainders, the earlier part first where two are equal.
 */
export function allocate(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError("only a whole number can be split");
  if (weights.some((w) => !Number.isSafeInteger(w) || w < 0)) throw new RangeError("weights are whole numbers");
  if (sum === 0) {
    if (whole === 0) return weights.map(() => 0);
    throw new RangeError("nothing to split by");
  }
  const exact = weights.map((weight) => ({
    floor: Number((BigInt(whole) * BigInt(weight)) / BigInt(sum)),
    rest: (BigInt(whole) * BigInt(weight)) % BigInt(sum),
  }));
  const parts = exact.map((part) => part.floor);
  let left = whole - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((_, i) => i).sort((a, b) => compare(exact[b]?.rest, exact[a]?.rest) || a - b);
  for (const i of order) {
    if (left === 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

const compare = (a = 0n, b = 0n) => (a < b ? -1 : a > b ? 1 : 0);
