import { db } from "@/db/client";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { addMessage } from "./add-message";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";
import { mayAnswer } from "./policy";

/** One side brings the case to OneSmile: the buyer what the store answered, the store what came back to it. */
export async function escalateCase(actor: Buyer | Seller, input: { caseId: string; text: string }): Promise<void> {
  if (actor.kind === "seller" && !mayAnswer(actor)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { one } = await lockCase(tx, actor, input.caseId);
    const at = now();
    await addMessage(tx, actor, { caseId: one.id, body: input.text, urls: [], at });
    await moveCase(tx, actor, one, actor.kind === "buyer" ? "escalated" : "contested", { at, note: input.text });
    await tell(tx, "return.deadline", one.id);
  });
}
