import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { addMessage } from "./add-message";
import { agreeQuantities } from "./agree-quantities";
import { lockCase, type ReturnCase } from "./lock-case";
import { moveCase } from "./move-case";
import { neverArrived } from "./policy";
import type { DecideCaseInput } from "./schemas";
import { settleCase } from "./settle-case";

/** OneSmile decides, once and for good: money back by line and piece, the goods back first, or nothing. */
export async function decideCase(osa: Osa, input: DecideCaseInput): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockCase(tx, osa, input.caseId);
    const { one } = locked;
    if (one.status !== "ditinjau" || one.closedAt) throw refusal("conflict");
    if (await isTheirOwn(tx, osa, one)) throw refusal("return_own");
    const { decision, text, withDelivery } = input;
    const at = now();
    await addMessage(tx, osa, { caseId: one.id, body: text, urls: [], at });
    if (decision === "dismiss") {
      await moveCase(tx, osa, one, "dismissed", { at, note: text, outcome: "ditolak" });
      await tell(tx, "return.decided", one.id);
      return;
    }
    const decided = await agreeQuantities(tx, osa, locked, input.qty, at);
    const pieces = decided.items.reduce((sum, item) => sum + (item.agreedQty ?? 0), 0);
    if (pieces === 0) throw refusal("return_no_pieces");
    if (decision === "refund") {
      await settleCase(tx, osa, decided, { at, note: text, withDelivery });
      return;
    }
    if (neverArrived(one.reason)) throw refusal("return_never_arrived");
    await moveCase(tx, osa, one, "asked_back", { at, note: text, remedy: "penuh", withDelivery });
    await tell(tx, "return.answered", one.id);
  });
}

/** Nobody decides about what they bought or sold themselves. */
async function isTheirOwn(tx: Tx, osa: Osa, one: ReturnCase): Promise<boolean> {
  if (one.memberUuid === osa.userId) return true;
  const staff = await tx.execute(sql`
    select 1 from marketplace_store_users
    where marketplace_store_id = ${one.marketplaceStoreId}::uuid and marketplace_user_id = ${osa.userId}::uuid
  `);
  return staff.length > 0;
}
