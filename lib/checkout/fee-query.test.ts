import { describe, expect, it } from "vitest";
import { answerFees, feeForm } from "./fee-query";

const usual = { feePercentage: 2.5, feeBearer: "seller" } as const;
const platform = { taxBasisPoints: 1100, serviceFee: 0, withholdingBasisPoints: 0 };
const answer = (query: Record<string, string>) => answerFees(feeForm(query, usual), platform);

describe("the form of the fee calculator", () => {
  it("starts with the store's own percentage and bearer", () => {
    expect(answer({})).toMatchObject({
      sale: { price: 100_000, goodsNet: 97_500 },
      terms: { feeBasisPoints: 250, feeBearer: "seller" },
    });
  });

  it("reads numbers as people write them", () => {
    expect(answer({ amount: "Rp 1.250.000", fee: "2,5%" })).toMatchObject({ sale: { price: 1_250_000 } });
  });

  it("goes from the wanted net to the price", () => {
    expect(answer({ mode: "net", amount: "97.500" })).toMatchObject({ sale: { price: 100_000, goodsNet: 97_500 } });
  });

  it("takes a cap only with a percentage", () => {
    const query = { voucher: "persen", voucherValue: "50", voucherMax: "10000" };
    expect(answer(query)).toMatchObject({ sale: { totals: { storeVoucherDiscount: 10_000 } } });
    expect(answer({ ...query, voucher: "nominal" })).toMatchObject({ sale: { totals: { storeVoucherDiscount: 50 } } });
  });

  it.each([
    [{ amount: "0" }, ["amount"]],
    [{ amount: "banyak" }, ["amount"]],
    [{ amount: "9999999999" }, ["amount"]],
    [{ qty: "0" }, ["qty"]],
    [{ fee: "101" }, ["fee"]],
    [{ voucher: "persen" }, ["voucherValue"]],
    [{ voucher: "persen", voucherValue: "101" }, ["voucherValue"]],
    [{ mode: "net", voucher: "persen", voucherValue: "100" }, ["amount"]],
    [{ bearer: "nobody", days: "x" }, ["bearer", "days"]],
  ])("names the fields of %o that make no sense", (query, wrong) => {
    expect(answer(query as Record<string, string>)).toMatchObject({ sale: null, wrong });
  });
});
