import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { addMessage } from "./add-message";
import { agreeQuantities } from "./agree-quantities";
import { lockCase } from "./lock-case";
import { moveCase } from "./move-case";
import { mayAnswer, neverArrived } from "./policy";
import type { AnswerCaseInput } from "./schemas";
import { settleCase } from "./settle-case";

/**
 * The store's answer: all the money back at once, a part of it offered, the goods back first, another piece, or no. What
 * it says stands in the messages, so that OneSmile can read it later.
 */
export async function answerCase(seller: Seller, input: AnswerCaseInput): Promise<void> {
  if (!mayAnswer(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const locked = await lockCase(tx, seller, input.caseId);
    const { one } = locked;
    if (one.status !== "diajukan" || one.closedAt) throw refusal("conflict");
    const { answer, text, withDelivery } = input;
    const at = now();
    await addMessage(tx, seller, { caseId: one.id, body: text, urls: [], at });
    if (answer === "penuh") {
      await settleCase(tx, seller, locked, { at, withDelivery: withDelivery || one.withDelivery });
    } else if (answer === "sebagian") {
      const offered = await agreeQuantities(tx, seller, locked, input.qty, at);
      const pieces = offered.items.reduce((sum, item) => sum + (item.agreedQty ?? 0), 0);
      if (pieces === 0) throw refusal("return_no_pieces");
      await moveCase(tx, seller, one, "offered", { at, remedy: "sebagian", withDelivery });
    } else if (answer === "retur") {
      // There is nothing to send back of what never came.
      if (neverArrived(one.reason)) throw refusal("return_never_arrived");
      await moveCase(tx, seller, one, "asked_back", { at, remedy: "penuh", withDelivery });
    } else if (answer === "penggantian") {
      await moveCase(tx, seller, one, "replacing", { at, remedy: "penggantian" });
    } else {
      await moveCase(tx, seller, one, "refused", { at, remedy: "ditolak", note: text });
    }
    await tell(tx, "return.answered", one.id);
  });
}
