import { describe, expect, it } from "vitest";
import { typedRupiah } from "./typed-rupiah";

const amount = typedRupiah(1, 1_000_000_000);

describe("an amount that somebody typed", () => {
  it.each([
    ["150000", 150_000],
    ["150.000", 150_000],
    ["1.500.000", 1_500_000],
    ["Rp150.000", 150_000],
    [" rp 150.000 ", 150_000],
    [150_000, 150_000],
  ])("%j is Rp%d", (typed, rupiah) => expect(amount.parse(typed)).toBe(rupiah));

  it.each(["", "abc", "-5", "1e5", "2,5", "0", "1000000001", "150.000,00", "１５０"])("%j is none", (typed) =>
    expect(amount.safeParse(typed).success).toBe(false),
  );
});
