import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { adjustments } from "@/db/schema/payouts";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { isGuarded } from "@/lib/ledger/accounts";
import { adjustmentLines } from "@/lib/ledger/adjustment-templates";
import { lockBalance, lockBalances } from "@/lib/ledger/lock-balance";
import { postJournal } from "@/lib/ledger/post-journal";
import { recordAdjustment } from "@/lib/ledger/record-withdrawal";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { ownerOfAccount } from "./adjustable";

type Adjustment = typeof adjustments.$inferSelect;

/** Another person posts an adjustment, or says no. Whoever wrote it cannot, in however many tabs. */
export async function decideAdjustment(osa: Osa, input: { adjustmentId: string; decision: "post" | "refuse" }) {
  await db.transaction(async (tx) => {
    const at = now();
    const [found] = await tx
      .select()
      .from(adjustments)
      .where(eq(adjustments.id, input.adjustmentId))
      .for("no key update");
    if (!found) throw refusal("not_found");
    if (found.createdBy === osa.userId) throw refusal("adjustment_own");
    const [one] = await tx
      .update(adjustments)
      .set({
        status: input.decision === "post" ? "disetujui" : "ditolak",
        decidedBy: osa.userId,
        decidedAt: at,
        updatedBy: actorId(osa),
        updatedAt: at,
      })
      .where(and(eq(adjustments.id, input.adjustmentId), eq(adjustments.status, "diajukan")))
      .returning();
    if (!one) throw refusal("conflict");
    if (one.status === "disetujui") await post(tx, osa, one, at);
    await record(tx, osa, {
      action: one.status === "disetujui" ? "adjustment.posted" : "adjustment.refused",
      subjectType: "adjustment",
      subjectId: one.id,
      after: { amount: one.amount, debitAccount: one.debitAccount, creditAccount: one.creditAccount },
      reason: one.reason,
    });
  });
}

async function post(tx: Tx, osa: Osa, one: Adjustment, at: Date) {
  await lockBalances(tx, [one.debitAccount, one.creditAccount]);
  if (isGuarded(one.debitAccount) && (await lockBalance(tx, one.debitAccount)) < one.amount) {
    throw refusal("adjustment_short");
  }
  await postJournal(tx, osa, {
    key: `adjust:${one.id}`,
    kind: "adjustment",
    refType: "adjustment",
    refId: one.id,
    occurredAt: at,
    lines: adjustmentLines(one),
  });
  // A store's list tells both sides; a debt paid from its own balance is nothing to it (L4).
  for (const [name, amount] of [
    [one.debitAccount, -one.amount],
    [one.creditAccount, one.amount],
  ] as const) {
    const { storeId } = await ownerOfAccount(tx, name, "debitAccount");
    if (storeId) await recordAdjustment(tx, osa, { storeId, amount, reason: one.reason }, at);
  }
}
