import { db } from "@/db/client";
import { adjustments } from "@/db/schema/payouts";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { ownerOfAccount } from "./adjustable";
import type { DraftAdjustmentInput } from "./schemas";

/** One person writes down what should move and why; nothing moves until another agrees. */
export async function draftAdjustment(osa: Osa, input: DraftAdjustmentInput): Promise<void> {
  await db.transaction(async (tx) => {
    await ownerOfAccount(tx, input.debitAccount, "debitAccount");
    await ownerOfAccount(tx, input.creditAccount, "creditAccount");
    if (input.debitAccount === input.creditAccount) throw refusal("adjustment_account", { field: "creditAccount" });
    const at = now();
    const by = { createdBy: actorId(osa), updatedBy: actorId(osa), createdAt: at, updatedAt: at };
    const [row] = await tx
      .insert(adjustments)
      .values({ ...input, ...by })
      .onConflictDoNothing({ target: adjustments.requestKey })
      .returning({ id: adjustments.id });
    if (!row) return;
    const { requestKey, reason, ...after } = input;
    await record(tx, osa, {
      action: "adjustment.drafted",
      subjectType: "adjustment",
      subjectId: row.id,
      after,
      reason,
    });
  });
}
