import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";

/** The goods are on their way back, under a number by which they can be found. */
export async function sendBack(buyer: Buyer, input: { caseId: string; trackingNumber: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, buyer, input.caseId);
    await moveCase(tx, buyer, one, "sent_back", { at: now(), trackingNumber: input.trackingNumber });
    await tell(tx, "return.sent_back", one.id);
  });
}
