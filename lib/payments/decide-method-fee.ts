import { z } from "zod";
import { db } from "@/db/client";
import { paymentMethodFees } from "@/db/schema/payments";
import { decideChange } from "@/lib/approvals/decide-change";
import type { decideProposalInput } from "@/lib/approvals/schemas";
import { actorId, type Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { METHOD_FEE } from "./propose-method-fee";

const proposed = z.object({
  methodId: z.number().int(),
  fixedFee: z.number().int().min(0),
  basisPoints: z.number().int().min(0).max(10_000),
  effectiveFrom: z.iso.datetime().transform((text) => new Date(text)),
});

/** A second admin agrees to what a method costs, or not; agreed, it counts for payments from its day on, never for earlier ones. */
export async function decideMethodFee(osa: Osa, input: z.output<typeof decideProposalInput>): Promise<void> {
  await db.transaction(async (tx) => {
    const decided = await decideChange(tx, osa, METHOD_FEE, input);
    if (decided?.status !== "disetujui") return;
    const at = now();
    const { methodId, fixedFee, basisPoints, effectiveFrom } = proposed.parse(decided.after);
    const [kept] = await tx
      .insert(paymentMethodFees)
      .values({
        paymentMethodId: methodId,
        fixedFee,
        basisPoints,
        effectiveFrom: effectiveFrom < at ? at : effectiveFrom,
        reason: decided.reason,
        approvedBy: osa.userId,
        createdBy: decided.createdBy,
        updatedBy: actorId(osa),
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing()
      .returning({ id: paymentMethodFees.id });
    // Another fee begins at the same moment.
    if (!kept) throw refusal("conflict");
  });
}
