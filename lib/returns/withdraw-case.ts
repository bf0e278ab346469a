import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";

/** The buyer has nothing to complain about any more: the order goes on as if nothing had been said. */
export async function withdrawCase(buyer: Buyer, input: { caseId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, buyer, input.caseId);
    await moveCase(tx, buyer, one, "withdrawn", { at: now(), outcome: "dicabut" });
    await tell(tx, "return.decided", one.id);
  });
}
