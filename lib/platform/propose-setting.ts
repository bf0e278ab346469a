import { db } from "@/db/client";
import { proposeChange } from "@/lib/approvals/propose-change";
import type { Osa } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { now } from "./clock";
import { readChange, type SettingProposal } from "./schemas";
import { touchesMoney } from "./setting-keys";
import { valueAt } from "./setting-queries";

/** A setting that touches money: written down by one, in force once another agrees. */
export async function proposeSetting(osa: Osa, input: SettingProposal): Promise<void> {
  if (!touchesMoney(input.key)) throw refusal("not_found");
  await db.transaction(async (tx) => {
    const at = now();
    const { value, effectiveFrom } = readChange(input, at);
    await proposeChange(tx, osa, {
      requestKey: input.requestKey,
      kind: "setting",
      subjectType: "setting",
      subjectId: input.key,
      before: { value: (await valueAt(tx, input.key, effectiveFrom)) ?? null },
      after: { value, from: input.from && effectiveFrom.toISOString() },
      reason: input.reason,
    });
  });
}
