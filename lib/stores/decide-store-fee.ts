import { z } from "zod";
import { db } from "@/db/client";
import { storeFees } from "@/db/schema/stores";
import { decideChange } from "@/lib/approvals/decide-change";
import type { decideProposalInput } from "@/lib/approvals/schemas";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { applyFee } from "./apply-fee";
import { STORE_FEE } from "./propose-store-fee";

const proposed = z.object({
  percentage: z.number().min(0).max(100),
  feeBearer: z.enum(["buyer", "seller"]),
  effectiveFrom: z.iso.datetime().transform((text) => new Date(text)),
});

/**
 * A second admin agrees to a store's new fee, or not. Agreed, it stands in the store's dated fees from its day on, at
 * the earliest from now: no sale that was made is reckoned anew.
 */
export async function decideStoreFee(osa: Osa, input: z.output<typeof decideProposalInput>): Promise<void> {
  await db.transaction(async (tx) => {
    const decided = await decideChange(tx, osa, STORE_FEE, input);
    if (decided?.status !== "disetujui") return;
    const at = now();
    const { percentage, feeBearer, effectiveFrom } = proposed.parse(decided.after);
    const starts = effectiveFrom < at ? at : effectiveFrom;
    const by = { createdBy: decided.createdBy, updatedBy: osa.userId, createdAt: at, updatedAt: at };
    const fee = { marketplaceStoreId: decided.subjectId, percentage, feeBearer, effectiveFrom: starts };
    const [kept] = await tx
      .insert(storeFees)
      .values({ ...fee, reason: decided.reason, approvedBy: osa.userId, ...by })
      .onConflictDoNothing()
      .returning({ id: storeFees.id });
    // Another fee begins at the same moment.
    if (!kept) throw refusal("conflict");
    if (starts <= at) await applyFee(tx, kept.id);
  });
}
