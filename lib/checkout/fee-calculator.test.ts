import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceFor, type SaleTerms, saleAt } from "./fee-calculator";

const plain: SaleTerms = {
  qty: 1,
  storeVoucher: null,
  platformVoucher: null,
  deliveryFee: 20_000,
  deliveryIncome: "store",
  feeBasisPoints: 500,
  taxBasisPoints: 1100,
  feeBearer: "buyer",
  serviceFee: 0,
  withholdingBasisPoints: 0,
};
const tenThousandOff = { type: "nominal", value: 10_000, maxDiscount: null } as const;

describe("the fee calculator", () => {
  it.each([
    ["a: buyer bears the fee", { feeBearer: "buyer", serviceFee: 0 }, 114_995, 90_000],
    ["b: seller bears the fee", { feeBearer: "seller", serviceFee: 0 }, 110_495, 85_500],
    ["c: seller bears the fee, buyer a flat one", { feeBearer: "seller", serviceFee: 5000 }, 115_495, 85_500],
  ] as const)("D-09 says what the checkout says in reading %s", (_, bearer, orderPrice, goodsNet) => {
    const sale = saleAt(100_000, { ...plain, ...bearer, storeVoucher: tenThousandOff });
    expect(sale).toMatchObject({ goodsNet, deliveryNet: 20_000, totals: { orderPrice } });
  });

  it("D-16 leaves the store unharmed by a voucher of the platform", () => {
    const sale = saleAt(100_000, { ...plain, platformVoucher: { type: "persen", value: 20, maxDiscount: 15_000 } });
    expect(sale).toMatchObject({ goodsNet: 100_000, totals: { platformVoucherShare: 15_000, preTaxPrice: 85_000 } });
  });

  it("D-12 gives the store nothing of a delivery that the platform is paid for", () => {
    expect(saleAt(50_000, { ...plain, deliveryIncome: "platform" })).toMatchObject({
      deliveryNet: 0,
      goodsNet: 50_000,
    });
  });

  it("D-70 takes off what is withheld, of the goods after the store's own voucher", () => {
    const sale = saleAt(100_000, { ...plain, storeVoucher: tenThousandOff, withholdingBasisPoints: 50 });
    expect(sale).toMatchObject({ withheld: 450, goodsNet: 89_550, totals: { saldoCredit: 110_000 } });
  });

  it("finds the price that leaves a wanted net", () => {
    const sale = priceFor(85_500, { ...plain, feeBearer: "seller", storeVoucher: tenThousandOff });
    expect(sale).toMatchObject({ price: 100_000, goodsNet: 85_500 });
  });

  it("says when no price does", () => {
    expect(priceFor(1, { ...plain, storeVoucher: { type: "persen", value: 100, maxDiscount: null } })).toBeNull();
  });

  it("goes both ways: the price it finds leaves enough, and one rupiah less does not", () => {
    const voucher = fc.option(
      fc.oneof(
        fc.record({
          type: fc.constant("persen" as const),
          value: fc.integer({ min: 1, max: 95 }),
          maxDiscount: fc.option(fc.integer({ min: 1, max: 500_000 })),
        }),
        fc.record({
          type: fc.constant("nominal" as const),
          value: fc.integer({ min: 1, max: 500_000 }),
          maxDiscount: fc.constant(null),
        }),
      ),
    );
    const terms = fc.record({
      qty: fc.integer({ min: 1, max: 20 }),
      storeVoucher: voucher,
      platformVoucher: voucher,
      deliveryFee: fc.integer({ min: 0, max: 100_000 }),
      deliveryIncome: fc.constantFrom("store" as const, "platform" as const),
      feeBasisPoints: fc.integer({ min: 0, max: 3000 }),
      taxBasisPoints: fc.integer({ min: 0, max: 2000 }),
      feeBearer: fc.constantFrom("buyer" as const, "seller" as const),
      serviceFee: fc.integer({ min: 0, max: 10_000 }),
      withholdingBasisPoints: fc.constantFrom(0, 50, 250),
    });
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 10_000_000 }), (sale, wanted) => {
        const found = priceFor(wanted, sale);
        if (!found) throw new Error("some price leaves that much");
        expect(found.goodsNet).toBeGreaterThanOrEqual(wanted);
        if (found.price > 1) expect(saleAt(found.price - 1, sale).goodsNet).toBeLessThan(wanted);
      }),
      { numRuns: 1_000 },
    );
  });
});
