import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/shared/allocate";
import { lineSubtotal, type OrderTerms, orderTotals } from "./totals";

const terms: OrderTerms = {
  total: 100_000,
  storeVoucherDiscount: 10_000,
  platformVoucherShare: 0,
  deliveryFee: 20_000,
  deliveryIncome: "store",
  feeBasisPoints: 500,
  taxBasisPoints: 1100,
  feeBearer: "buyer",
  serviceFee: 0,
};

describe("the money of an order", () => {
  it("S3-127 base 10.000 with a fee of 5.000 costs 15.000", () => {
    const seed = { ...terms, total: 10_000, storeVoucherDiscount: 0, deliveryFee: 0, taxBasisPoints: 0 };
    expect(orderTotals({ ...seed, feeBasisPoints: 5000 })).toMatchObject({ adminFee: 5000, orderPrice: 15_000 });
    expect(orderTotals({ ...seed, feeBasisPoints: 0, feeBearer: "seller", serviceFee: 5000 })).toMatchObject({
      adminFee: 5000,
      orderPrice: 15_000,
    });
  });

  it("S3-128 100.000 less 10.000, 5 % fee, 11 % tax makes a grand total of 90.495", () => {
    expect(orderTotals(terms)).toMatchObject({
      preTaxPrice: 90_000,
      onesmileFee: 4500,
      taxAmount: 495,
      grandTotal: 90_495,
    });
  });

  it("S3-129 33.333 at 2,5 % and 11 % rounds half up at each step", () => {
    const totals = orderTotals({ ...terms, total: 33_333, storeVoucherDiscount: 0, feeBasisPoints: 250 });
    expect(totals).toMatchObject({ onesmileFee: 833, taxAmount: 92, grandTotal: 33_425 });
  });

  it.each([
    ["a: buyer bears the fee", { feeBearer: "buyer", serviceFee: 0 }, 4500, 114_995, 110_000],
    ["b: seller bears the fee", { feeBearer: "seller", serviceFee: 0 }, 0, 110_495, 105_500],
    ["c: seller bears the fee, buyer a flat one", { feeBearer: "seller", serviceFee: 5000 }, 5000, 115_495, 105_500],
  ] as const)("D-09 reading %s", (_, bearer, adminFee, orderPrice, saldoCredit) => {
    expect(orderTotals({ ...terms, ...bearer })).toMatchObject({ adminFee, orderPrice, saldoCredit });
  });

  it("D-10 D-08 what the buyer and the platform put in is what store, platform and tax get, always", () => {
    const anyTerms = fc
      .record({
        total: fc.integer({ min: 1, max: 500_000_000 }),
        store: fc.double({ min: 0, max: 1, noNaN: true }),
        platform: fc.double({ min: 0, max: 1, noNaN: true }),
        deliveryFee: fc.integer({ min: 0, max: 2_000_000 }),
        deliveryIncome: fc.constantFrom("store" as const, "platform" as const),
        feeBasisPoints: fc.integer({ min: 0, max: 10_000 }),
        taxBasisPoints: fc.integer({ min: 0, max: 2000 }),
        feeBearer: fc.constantFrom("buyer" as const, "seller" as const),
        serviceFee: fc.integer({ min: 0, max: 10_000 }),
      })
      .map(({ store, platform, ...rest }): OrderTerms => {
        const storeVoucherDiscount = Math.floor(rest.total * store);
        const platformVoucherShare = Math.floor((rest.total - storeVoucherDiscount) * platform);
        return { ...rest, storeVoucherDiscount, platformVoucherShare };
      });
    fc.assert(
      fc.property(anyTerms, (given) => {
        const t = orderTotals(given);
        const courier = t.deliveryIncome === "platform" ? t.deliveryFee : 0;
        expect(t.orderPrice + t.platformVoucherShare).toBe(
          t.saldoCredit + t.onesmileFee + t.serviceFee + t.taxAmount + courier,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("D-13 a line costs its price less the product promotion, times its quantity", () => {
    expect(lineSubtotal({ price: 50_000, discount: 5000, qty: 3 })).toBe(135_000);
  });

  it("D-16 parts of a split always sum to the whole, each within one rupiah of its exact share", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000_000 }),
        fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0)),
        (whole, weights) => {
          const parts = allocate(whole, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
          parts.forEach((part, i) => {
            expect(Math.abs(part - (whole * (weights[i] ?? 0)) / sum)).toBeLessThan(1.001);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
