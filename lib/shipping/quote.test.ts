import { describe, expect, it } from "vitest";
import { distanceKm, quote, type Rates, reaches, tariffOf } from "./quote";

const rates: Rates = {
  pricePerKm: 100,
  pricePerKg: 4000,
  minDistanceKm: 0,
  maxDistanceKm: null,
  kmPerDay: 50,
  roundUpKg: false,
};

describe("delivery quote", () => {
  it("S2-213 F1 measures the great circle between warehouse and address, rounded up, at least 1 km", () => {
    const jakarta = { latitude: -6.2, longitude: 106.82 };
    const bandung = { latitude: -6.91, longitude: 107.61 };
    expect(distanceKm(jakarta, bandung)).toBe(118);
    expect(distanceKm(bandung, jakarta)).toBe(118);
    expect(distanceKm(jakarta, jakarta)).toBe(1);
  });

  it("S2-214 S2-215 S2-216 S2-217 S2-218 reckons the worked example to the rupiah", () => {
    expect(quote(rates, 120, 2500)).toMatchObject({
      distancePrice: 12_000,
      weightPrice: 10_000,
      total: 22_000,
      estimatedDays: 3,
    });
  });

  it("D-28 bills at least the minimum distance and keeps the real one", () => {
    const answer = quote({ ...rates, minDistanceKm: 10 }, 3, 1000);
    expect(answer).toMatchObject({ distanceKm: 3, distancePrice: 1000, total: 5000, estimatedDays: 1 });
  });

  it("D-30 weighs by the exact kilogram unless the service rounds up", () => {
    expect(quote(rates, 10, 1250).weightPrice).toBe(5000);
    expect(quote({ ...rates, roundUpKg: true }, 10, 1250).weightPrice).toBe(8000);
  });

  it("D-29 rounds once, in the total", () => {
    expect(quote({ ...rates, pricePerKm: 33.33, pricePerKg: 1000.5 }, 7, 333)).toMatchObject({
      distancePrice: 233.31,
      weightPrice: 333.17,
      total: 566,
    });
  });

  it("D-28 D-30 says what a price is made of, as long as the rates still make it", () => {
    const least = { ...rates, minDistanceKm: 10, roundUpKg: true };
    const priced = quote(least, 3, 1250);
    expect(tariffOf(least, priced)).toEqual({ km: 10, kg: 2, pricePerKm: 100, pricePerKg: 4000 });
    expect(tariffOf({ ...least, pricePerKm: 101 }, priced)).toBeNull();
    const odd = { ...rates, pricePerKm: 33.33, pricePerKg: 1000.5 };
    expect(tariffOf(odd, quote(odd, 7, 333))).toMatchObject({ km: 7, kg: 0.333 });
  });

  it("D-27 keeps a store's own courier within its reach", () => {
    expect(reaches({ ...rates, maxDistanceKm: 25 }, 25)).toBe(true);
    expect(reaches({ ...rates, maxDistanceKm: 25 }, 26)).toBe(false);
  });
});
