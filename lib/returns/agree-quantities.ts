import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { returnItems } from "@/db/schema/returns";
import { actorId, type Osa, type Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import type { LockedCase } from "./lock-case";

/** How many pieces of each line shall go back, of those that were complained about; left out means all of them. */
export async function agreeQuantities(
  tx: Tx,
  actor: Seller | Osa,
  locked: LockedCase,
  qty: Record<string, number>,
  at: Date,
): Promise<LockedCase> {
  const items = locked.items.map((item) => ({ ...item, agreedQty: qty[item.orderItemId] ?? item.qty }));
  for (const item of items) {
    if (item.agreedQty > item.qty) throw refusal("refund_too_much");
    await tx
      .update(returnItems)
      .set({ agreedQty: item.agreedQty, updatedBy: actorId(actor), updatedAt: at })
      .where(and(eq(returnItems.id, item.id), eq(returnItems.returnCaseId, locked.one.id)));
  }
  return { ...locked, items };
}
