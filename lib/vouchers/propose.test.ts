import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voucherDiscount } from "./discount";
import { type Voucher, voucherProblem } from "./policy";
import { proposeVouchers, voucherOffers } from "./propose";

const at = new Date("2026-11-21T05:00:00Z");
const hour = 3_600_000;

const voucher = (over: Partial<Voucher> = {}): Voucher => ({
  id: over.code ?? "V",
  code: "V",
  name: "Voucher",
  scope: over.storeId ? "penjual" : "platform",
  storeId: null,
  type: "nominal",
  value: 10_000,
  maxDiscount: null,
  minValue: 0,
  quota: null,
  usedCount: 0,
  perUser: 1,
  status: "aktif",
  startDate: new Date(at.getTime() - hour),
  endDate: new Date(at.getTime() + hour),
  usesByBuyer: 0,
  ...over,
});

const auto = { platform: undefined, byStore: {} };

/** What a combination takes off in all, or null where one of it may not be used. */
function saved(platform: Voucher | null, byStore: Map<string, Voucher>, bases: { storeId: string; total: number }[]) {
  let left = 0;
  let off = 0;
  for (const { storeId, total } of bases) {
    const own = byStore.get(storeId);
    if (own && voucherProblem(own, { at, base: total, storeId })) return null;
    const discount = own ? voucherDiscount(own, total) : 0;
    off += discount;
    left += total - discount;
  }
  const base = bases.reduce((sum, { total }) => sum + total, 0);
  if (platform && voucherProblem(platform, { at, base, storeId: null })) return null;
  return off + (platform ? voucherDiscount(platform, left) : 0);
}

describe("the best legal combination", () => {
  const terms = {
    type: fc.constantFrom("persen" as const, "nominal" as const),
    value: fc.integer({ min: 1, max: 100 }),
    scale: fc.constantFrom(1, 100, 1000),
    maxDiscount: fc.option(fc.integer({ min: 1, max: 60_000 })),
    minValue: fc.integer({ min: 0, max: 150_000 }),
    usedCount: fc.constantFrom(0, 1),
    usesByBuyer: fc.constantFrom(0, 0, 1),
    ended: fc.boolean(),
    store: fc.constantFrom(null, "a", "b", "c"),
  };

  it("D-14 D-25 saves as much as the best of all combinations on small carts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record(terms), { maxLength: 7 }),
        fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 1, maxLength: 3 }),
        (drawn, totals) => {
          const bases = totals.map((total, i) => ({ storeId: "abc"[i] ?? "", total }));
          const all = drawn.map(({ store, scale, value, type, usedCount, ended, ...rest }, i) =>
            voucher({
              ...rest,
              ...{ code: `V${i}`, id: `V${i}`, storeId: store, type, usedCount, quota: 1 },
              value: type === "persen" ? value : value * scale,
              endDate: new Date(at.getTime() + (ended && i % 3 === 0 ? -hour : hour)),
            }),
          );
          const [a, b, c] = ["a", "b", "c"].map((id) => [null, ...all.filter(({ storeId }) => storeId === id)]);
          let best = 0;
          for (const platform of [null, ...all.filter(({ storeId }) => storeId === null)])
            for (const one of a ?? [])
              for (const two of b ?? [])
                for (const three of c ?? []) {
                  const own = [one, two, three].flatMap((each) => (each ? [[each.storeId ?? "", each] as const] : []));
                  best = Math.max(best, saved(platform, new Map(own), bases) ?? 0);
                }
          const proposal = proposeVouchers(all, bases, at, auto);
          expect(saved(proposal.platform, proposal.byStore, bases)).toBe(best);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("spends none that takes nothing, and of equals the one that ends first", () => {
    const bases = [{ storeId: "a", total: 50_000 }];
    const full = voucher({ code: "ALL", storeId: "a", type: "persen", value: 100 });
    const soon = voucher({ code: "SOON", endDate: new Date(at.getTime() + 1) });
    expect(proposeVouchers([full, soon], bases, at, auto).platform).toBeNull();
    expect(proposeVouchers([voucher({ code: "LATE" }), soon], bases, at, auto).platform?.code).toBe("SOON");
  });

  it("lets an explicit choice win, also that of none", () => {
    const bases = [{ storeId: "a", total: 50_000 }];
    const all = [voucher({ code: "BIG", value: 20_000 }), voucher({ code: "SMALL", value: 1_000 })];
    const platform = (choice: string | null | undefined) =>
      proposeVouchers(all, bases, at, { platform: choice, byStore: {} }).platform?.code;
    expect([platform(undefined), platform("SMALL"), platform(null), platform("NONE")]).toEqual([
      "BIG",
      "SMALL",
      undefined,
      undefined,
    ]);
  });

  it("D-25 starts with its first instant and is over at its last", () => {
    const bases = [{ storeId: "a", total: 50_000 }];
    const taken = (over: Partial<Voucher>) => proposeVouchers([voucher(over)], bases, at, auto).platform !== null;
    expect(taken({ startDate: at })).toBe(true);
    expect(taken({ startDate: new Date(at.getTime() + 1) })).toBe(false);
    expect(taken({ endDate: at })).toBe(false);
    expect(taken({ endDate: new Date(at.getTime() + 1) })).toBe(true);
  });
});

describe("the vouchers on offer", () => {
  it("say what each would save, or what would make it count", () => {
    const all = [
      voucher({ code: "USED", usesByBuyer: 1 }),
      voucher({ code: "MORE", minValue: 62_000 }),
      voucher({ code: "TEN", type: "persen", value: 10, maxDiscount: 4_000 }),
      voucher({ code: "GONE", quota: 5, usedCount: 5 }),
      voucher({ code: "OTHER", storeId: "b" }),
    ];
    const offers = voucherOffers(all, { at, base: 50_000, left: 45_000, storeId: null }, null);
    expect(offers.map(({ voucher: { code }, saves, problem }) => [code, problem?.code ?? saves])).toEqual([
      ["TEN", 4_000],
      ["GONE", "voucher_exhausted"],
      ["MORE", "voucher_minimum"],
      ["USED", "voucher_used"],
    ]);
    expect(offers.find(({ voucher: { code } }) => code === "MORE")?.problem?.params.missing).toBe(12_000);
  });
});
