import { db } from "@/db/client";
import type { Buyer, Osa, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { addMessage } from "./add-message";
import { lockCase } from "./lock-case";

/** A word to the other side while the case is open. */
export async function writeMessage(
  actor: Buyer | Seller | Osa,
  input: { caseId: string; text: string; urls: string[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, actor, input.caseId);
    if (one.closedAt) throw refusal("return_closed");
    const { text: body, urls } = input;
    const messageId = await addMessage(tx, actor, { caseId: one.id, body, urls, at: now() });
    await tell(tx, "return.message", messageId);
  });
}
