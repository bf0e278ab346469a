import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";
import { mayReceive } from "./policy";

/** Another piece is on its way to the buyer. */
export async function sendReplacement(
  seller: Seller,
  input: { caseId: string; trackingNumber: string },
): Promise<void> {
  if (!mayReceive(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, seller, input.caseId);
    await moveCase(tx, seller, one, "replacement_sent", { at: now(), replacementNumber: input.trackingNumber });
    await tell(tx, "return.answered", one.id);
  });
}
