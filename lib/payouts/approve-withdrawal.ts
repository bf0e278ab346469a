import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { payoutsFor } from "./payouts-for";
import { lockWithdrawal, moveWithdrawal, type Withdrawal } from "./withdrawal-rows";

/**
 * A person lets a withdrawal go out; above the limit two people have to, and neither may be who asked for it or work for
 * the store that did. Two at once are told apart by the locked row (F33).
 */
export async function approveWithdrawal(osa: Osa, input: { withdrawalId: string }): Promise<"approved" | "half"> {
  return db.transaction(async (tx) => {
    const one = await lockWithdrawal(tx, input.withdrawalId);
    if (!one) throw refusal("not_found");
    if (one.status !== "diminta") throw refusal("conflict");
    if (await isTheirOwn(tx, osa, one)) throw refusal("withdraw_own");
    if (one.approvedBy === osa.userId) throw refusal("withdraw_second_person");
    const at = now();
    const first = one.approvedBy === null;
    const event = first && one.needsSecond ? "half_approved" : "approved";
    const who = first
      ? { approvedBy: osa.userId, approvedAt: at }
      : { secondApprovedBy: osa.userId, secondApprovedAt: at };
    if (!(await moveWithdrawal(tx, osa, one.id, event, { at, ...who }))) throw refusal("conflict");
    if (event === "approved") await tell(tx, "withdrawal.approved", one.id);
    if (event === "approved" && payoutsFor(one.bankCode)) await enqueue(tx, "payout.send", { withdrawalId: one.id });
    await record(tx, osa, {
      action: `withdrawal.${event}`,
      subjectType: "withdrawal",
      subjectId: one.id,
      before: { status: one.status },
      after: { amount: one.amount, needsSecond: one.needsSecond },
    });
    return event === "approved" ? "approved" : "half";
  });
}

async function isTheirOwn(tx: Tx, osa: Osa, one: Withdrawal): Promise<boolean> {
  if (one.createdBy === osa.userId || one.memberUuid === osa.userId) return true;
  const staff = await tx.execute(sql`
    select 1 from marketplace_store_users
    where marketplace_store_id = ${one.marketplaceStoreId}::uuid and marketplace_user_id = ${osa.userId}::uuid
  `);
  return staff.length > 0;
}
