import { goodsEarned, type OrderAmounts, remainingOf } from "@/lib/ledger/templates";

/** The amounts and rates of an order as they were frozen when it was placed. */
export type FrozenSale = Omit<OrderAmounts, "refundedGoods" | "refundedDelivery"> & {
  storeVoucherDiscount: number;
  feePercentage: number;
  taxPercentage: number;
  saldoCredit: number;
  completedAt: string | null;
  releaseAt: string | null;
};

/** The rows that a movement comes from. */
export type MovementSource = {
  sale: FrozenSale | null;
  earlier: { kind: string; amount: number }[];
  refund: { goods: number; delivery: number; earlier: number; reason: string } | null;
  withdrawal: {
    amount: number;
    fee: number;
    bank: string;
    tail: string;
    holder: string;
    reason: string | null;
  } | null;
  adjustment: string | null;
  reverses: number | null;
};

export type Why =
  | { of: "sale"; sale: FrozenSale }
  | {
      of: "release";
      earned: number;
      back: number;
      other: number;
      withheld: number;
      completedAt: string | null;
      releaseAt: string | null;
    }
  | {
      of: "refund";
      goods: number;
      total: number;
      earlier: number;
      before: number;
      after: number;
      delivery: number;
      short: number;
      reason: string;
    }
  | { of: "withdrawal"; withdrawal: NonNullable<MovementSource["withdrawal"]> }
  | { of: "adjustment"; reason: string }
  | { of: "reversal"; journalId: number };

type Moved = { kind: string; entries: { account: string; amount: number }[] };

/** How a movement adds up, from the rows behind it alone; null where there is nothing to tell but its lines. */
export function explain(moved: Moved, source: MovementSource): Why | null {
  const { sale, refund, withdrawal, adjustment, reverses } = source;
  if (reverses !== null) return { of: "reversal", journalId: reverses };
  if (moved.kind === "paid" && sale) return { of: "sale", sale };
  // Before there was a window, completing an order freed its money.
  if ((moved.kind === "released" || moved.kind === "completed") && sale) return releaseOf(moved, sale, source.earlier);
  if (moved.kind === "refunded" && sale && refund) return refundOf(moved, sale, refund);
  if (withdrawal) return { of: "withdrawal", withdrawal };
  if (adjustment !== null) return { of: "adjustment", reason: adjustment };
  return null;
}

function releaseOf(moved: Moved, sale: FrozenSale, earlier: MovementSource["earlier"]): Why {
  const sum = (kinds: string[]) =>
    earlier.reduce((total, part) => (kinds.includes(part.kind) ? total + part.amount : total), 0);
  const [earned, back] = [sum(["paid"]), sum(["refunded"])];
  const other = earlier.reduce((total, part) => total + part.amount, 0) - earned - back;
  // What was held and did not become available went to the tax office.
  const withheld = 0 - moved.entries.reduce((total, entry) => total + entry.amount, 0);
  return { of: "release", earned, back, other, withheld, completedAt: sale.completedAt, releaseAt: sale.releaseAt };
}

function refundOf(moved: Moved, sale: FrozenSale, refund: NonNullable<MovementSource["refund"]>): Why {
  const share = (refundedGoods: number) => goodsEarned(remainingOf({ ...sale, refundedGoods, refundedDelivery: 0 }));
  return {
    of: "refund",
    goods: refund.goods,
    total: sale.total,
    earlier: refund.earlier,
    before: share(refund.earlier),
    after: share(refund.earlier + refund.goods),
    delivery: sale.deliveryIncome === "store" ? refund.delivery : 0,
    // Owed by the store, so it stands on our side of the books and counts the other way round.
    short: moved.entries.reduce((sum, entry) => (entry.account === "owes" ? sum - entry.amount : sum), 0),
    reason: refund.reason,
  };
}
