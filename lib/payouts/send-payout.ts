import { db } from "@/db/client";
import type { System } from "@/lib/auth/actors";
import { isGatewayFailure, isUncertain } from "@/lib/payments/gateway";
import type { Payout, PayoutGateway } from "@/lib/payments/payout-gateway";
import { now } from "@/lib/platform/clock";
import { applyPayout } from "./apply-payout";
import { payoutsFor } from "./payouts-for";
import { giveWithdrawalBack } from "./settle-withdrawal";
import { lockWithdrawal, moveWithdrawal, payoutReferenceOf, readWithdrawal, type Withdrawal } from "./withdrawal-rows";

/**
 * The job that tells the gateway to pay, outside any transaction. The reference is written down before, so that whoever
 * comes next asks for the same payout; a clear no gives the money back, doubt is left for the next try.
 */
export async function sendPayout(actor: System, withdrawalId: string, chosen?: PayoutGateway) {
  const one = await readWithdrawal(db, withdrawalId);
  const gateway = chosen ?? (one && payoutsFor(one.bankCode));
  if (!one || !gateway || !(await claim(actor, one))) return;
  const reference = payoutReferenceOf(one.id);
  const answer = await askToPay(gateway, one, reference);
  await db.transaction(async (tx) => {
    const at = now();
    if (answer.payout) {
      await applyPayout(tx, actor, answer.payout, at);
      return;
    }
    const locked = await lockWithdrawal(tx, one.id);
    if (locked) await giveWithdrawalBack(tx, actor, locked, "failed", { at, reason: answer.why });
  });
}

async function claim(actor: System, one: Withdrawal): Promise<boolean> {
  if (one.status === "diproses") return one.method === "xendit";
  const sent = { method: "xendit" as const, payoutReference: payoutReferenceOf(one.id), at: now() };
  return db.transaction((tx) => moveWithdrawal(tx, actor, one.id, "sent", sent));
}

type Answer = { payout: Payout } | { payout: null; why: string };

async function askToPay(gateway: PayoutGateway, one: Withdrawal, reference: string): Promise<Answer> {
  const { bankCode, accountNumber, holderName } = one;
  const to = { bankCode, accountNumber, holderName, amountRupiah: one.amount - one.fee };
  try {
    return { payout: await gateway.createPayout({ reference, idempotencyKey: reference, ...to }) };
  } catch (failure) {
    if (isUncertain(failure) || !isGatewayFailure(failure)) throw failure;
    if (failure.code === "unauthorised") throw failure;
    // A no to a try that came after one that got through would give back what is on its way.
    const made = await gateway.getPayout(reference);
    return made ? { payout: made } : { payout: null, why: failure.message.slice(0, 200) };
  }
}
