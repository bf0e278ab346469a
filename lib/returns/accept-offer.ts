import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockCase } from "./lock-case";
import { settleCase } from "./settle-case";

/** The buyer takes what the store offered. */
export async function acceptOffer(buyer: Buyer, input: { caseId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const locked = await lockCase(tx, buyer, input.caseId);
    const { status, closedAt, withDelivery } = locked.one;
    if (status !== "ditawarkan" || closedAt) throw refusal("conflict");
    await settleCase(tx, buyer, locked, { at: now(), withDelivery });
  });
}
