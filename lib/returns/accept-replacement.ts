import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";

/** The other piece arrived and is good: nothing goes back, and the store's money is no longer held for it. */
export async function acceptReplacement(buyer: Buyer, input: { caseId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, buyer, input.caseId);
    await moveCase(tx, buyer, one, "replaced", { at: now(), outcome: "penggantian" });
    await tell(tx, "return.decided", one.id);
  });
}
