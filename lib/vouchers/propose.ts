import { voucherDiscount } from "./discount";
import { type Voucher, voucherProblem } from "./policy";

export type VoucherBase = { storeId: string; total: number };

/** What a buyer settled: a code, `null` for none; left out, the best is taken. */
export type VoucherChoice = string | null | undefined;

export type Proposal = { platform: Voucher | null; byStore: Map<string, Voucher> };

/**
 * The legal combination that saves most: one voucher of each store and one of the platform (D-14). What a store's
 * voucher takes is never less than what the platform's loses by it, so each store's best and then the platform's best
 * for what is left are the best of all. One that takes nothing is kept for another day.
 */
export function proposeVouchers(
  vouchers: readonly Voucher[],
  bases: readonly VoucherBase[],
  at: Date,
  choices: { platform: VoucherChoice; byStore: Record<string, VoucherChoice> },
): Proposal {
  const byStore = new Map<string, Voucher>();
  let left = 0;
  for (const { storeId, total } of bases) {
    const legal = vouchers.filter((voucher) => voucherProblem(voucher, { at, base: total, storeId }) === null);
    const taken = take(choices.byStore[storeId], legal, total);
    if (taken) byStore.set(storeId, taken);
    left += total - (taken ? voucherDiscount(taken, total) : 0);
  }
  const base = bases.reduce((sum, { total }) => sum + total, 0);
  const legal = vouchers.filter((voucher) => voucherProblem(voucher, { at, base, storeId: null }) === null);
  return { platform: take(choices.platform, legal, left), byStore };
}

function take(choice: VoucherChoice, legal: readonly Voucher[], base: number): Voucher | null {
  if (choice === null) return null;
  if (choice !== undefined) return legal.find((voucher) => voucher.code === choice) ?? null;
  const [best] = legal
    .filter((voucher) => voucherDiscount(voucher, base) > 0)
    .toSorted(
      (a, b) =>
        voucherDiscount(b, base) - voucherDiscount(a, base) ||
        a.endDate.getTime() - b.endDate.getTime() ||
        (a.code < b.code ? -1 : 1),
    );
  return best ?? null;
}

export type VoucherOffer = {
  voucher: Voucher;
  /** What it takes off beside the vouchers that are applied now. */
  saves: number;
  isApplied: boolean;
  problem: ReturnType<typeof voucherProblem>;
};

/** Every voucher of one place, those that save most first, then the others with what would make them count. */
export function voucherOffers(
  vouchers: readonly Voucher[],
  use: { at: Date; base: number; left: number; storeId: string | null },
  applied: Voucher | null,
): VoucherOffer[] {
  return vouchers
    .filter((voucher) => voucher.storeId === use.storeId)
    .map((voucher) => {
      const problem = voucherProblem(voucher, use);
      return {
        voucher,
        problem,
        saves: voucherDiscount(voucher, use.left),
        isApplied: voucher.id === applied?.id,
      };
    })
    .sort(
      (a, b) =>
        Number(a.problem !== null) - Number(b.problem !== null) ||
        b.saves - a.saves ||
        (a.voucher.code < b.voucher.code ? -1 : 1),
    );
}
