import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockCase } from "./lock-case";
import { mayReceive } from "./policy";
import { settleCase } from "./settle-case";

/** The goods are back: the money goes to the buyer, and what is still good lies on the shelf again, line by line. */
export async function receiveBack(seller: Seller, input: { caseId: string; restock: string[] }): Promise<void> {
  if (!mayReceive(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const locked = await lockCase(tx, seller, input.caseId);
    const { status, closedAt, withDelivery } = locked.one;
    if (status !== "dikirim_balik" || closedAt) throw refusal("conflict");
    await settleCase(tx, seller, locked, { at: now(), withDelivery, restock: input.restock });
  });
}
