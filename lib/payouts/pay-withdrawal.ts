import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { attachUploads } from "@/lib/media/attach-uploads";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { settleWithdrawal } from "./settle-withdrawal";
import { lockWithdrawal } from "./withdrawal-rows";

type Proof = { withdrawalId: string; reference: string; cost: number; proofUrl?: string };

/** A person sent the money from our bank and shows by which reference: once, whoever else does the same. */
export async function payWithdrawal(osa: Osa, { withdrawalId, reference, cost, proofUrl }: Proof): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockWithdrawal(tx, withdrawalId);
    if (!one) throw refusal("not_found");
    // What the gateway was told to send would arrive twice.
    if (one.status !== "disetujui") throw refusal("conflict");
    if (proofUrl) await attachUploads(tx, osa, [proofUrl]);
    const at = now();
    const paid = { at, paidAt: at, method: "manual" as const, cost, reference, proofUrl };
    if (!(await settleWithdrawal(tx, osa, one, paid))) throw refusal("conflict");
  });
}
