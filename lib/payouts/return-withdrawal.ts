import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { giveWithdrawalBack, reverseWithdrawal } from "./settle-withdrawal";
import { lockWithdrawal } from "./withdrawal-rows";

/** The bank would not take what a person sent, or sent it back: before it was paid it failed, afterwards it is reversed. */
export async function returnWithdrawal(osa: Osa, input: { withdrawalId: string; reason: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await lockWithdrawal(tx, input.withdrawalId);
    if (!one) throw refusal("not_found");
    const details = { at: now(), reason: input.reason };
    const done =
      one.status === "disetujui"
        ? await giveWithdrawalBack(tx, osa, one, "failed", details)
        : one.method === "manual" && (await reverseWithdrawal(tx, osa, one, details));
    if (!done) throw refusal("conflict");
  });
}
