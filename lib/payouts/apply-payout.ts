import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { withdrawals } from "@/db/schema/payouts";
import { record } from "@/lib/audit/record";
import type { Gateway, System } from "@/lib/auth/actors";
import type { Payout } from "@/lib/payments/payout-gateway";
import { giveWithdrawalBack, reverseWithdrawal, settleWithdrawal } from "./settle-withdrawal";
import { lockWithdrawal, type Withdrawal } from "./withdrawal-rows";

export type PayoutOutcome = "applied" | "nothing" | "orphan" | "review";

/**
 * What the gateway says of a payout now, whatever it said before and in whichever order: said twice it changes nothing,
 * and a return that overtakes the payment is both. What contradicts an end is left to a person, with a line that says so.
 */
export async function applyPayout(tx: Tx, actor: Gateway | System, payout: Payout, at: Date): Promise<PayoutOutcome> {
  const one = await byReference(tx, payout.reference);
  if (!one) return "orphan";
  if (payout.state === "waiting") return "nothing";
  if (payout.amountRupiah !== one.amount - one.fee) return review(tx, actor, one, payout, "amount_differs");
  const reason = payout.failureCode ?? payout.state;
  if (payout.state === "succeeded") return done(await pay(tx, actor, one, at), tx, actor, one, payout);
  if (payout.state === "reversed") {
    await pay(tx, actor, one, at);
    const paid = (await lockWithdrawal(tx, one.id)) ?? one;
    return done(await reverseWithdrawal(tx, actor, paid, { at, reason }), tx, actor, one, payout);
  }
  return done(await giveWithdrawalBack(tx, actor, one, "failed", { at, reason }), tx, actor, one, payout);
}

const pay = (tx: Tx, actor: Gateway | System, one: Withdrawal, at: Date) =>
  settleWithdrawal(tx, actor, one, { at, paidAt: at, method: "xendit" });

const ends = {
  succeeded: ["dibayar", "dibalik"],
  reversed: ["dibalik"],
  failed: ["gagal"],
  cancelled: ["gagal"],
  waiting: [],
} as const;

async function done(moved: boolean, tx: Tx, actor: Gateway | System, one: Withdrawal, payout: Payout) {
  if (moved) return "applied" as const;
  const there: readonly string[] = ends[payout.state];
  return there.includes(one.status) ? ("nothing" as const) : review(tx, actor, one, payout, "contradicted");
}

async function review(tx: Tx, actor: Gateway | System, one: Withdrawal, payout: Payout, why: string) {
  await record(tx, actor, {
    action: `withdrawal.${why}`,
    subjectType: "withdrawal",
    subjectId: one.id,
    before: { status: one.status, amount: one.amount - one.fee },
    after: { state: payout.state, amount: payout.amountRupiah },
  });
  return "review" as const;
}

async function byReference(tx: Tx, reference: string): Promise<Withdrawal | null> {
  const [row] = await tx
    .select()
    .from(withdrawals)
    .where(and(eq(withdrawals.payoutReference, reference), eq(withdrawals.method, "xendit")))
    .for("no key update");
  return row ?? null;
}
