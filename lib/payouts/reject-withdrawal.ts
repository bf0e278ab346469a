import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { giveWithdrawalBack } from "./settle-withdrawal";
import { lockWithdrawal } from "./withdrawal-rows";

/** A person says no, and why; the money is available again. */
export async function rejectWithdrawal(osa: Osa, input: { withdrawalId: string; reason: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockWithdrawal(tx, input.withdrawalId);
    if (!one) throw refusal("not_found");
    const back = await giveWithdrawalBack(tx, osa, one, "refused", { at: now(), reason: input.reason });
    if (!back) throw refusal("conflict");
  });
}
