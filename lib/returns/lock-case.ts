import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { returnCases, returnItems } from "@/db/schema/returns";
import type { Buyer, Osa, Seller, System } from "@/lib/auth/actors";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderAmounts, type SettledOrder } from "@/lib/orders/order-amounts";
import { lockPaidAttempt, type PaidAttempt } from "@/lib/payments/payment-rows";
import { refusal } from "@/lib/shared/errors";

export type ReturnCase = typeof returnCases.$inferSelect;
export type ReturnItem = typeof returnItems.$inferSelect;

export type LockedCase = { one: ReturnCase; items: ReturnItem[]; order: SettledOrder; payment: PaidAttempt | null };

/** A complaint with its order, locked in the order of all that settles: attempt, order, case. Somebody else's is not there. */
export async function lockCase(tx: Tx, actor: Buyer | Seller | Osa | System, caseId: string): Promise<LockedCase> {
  const [found] = await tx
    .select({ orderId: returnCases.marketplaceOrderId })
    .from(returnCases)
    .where(and(eq(returnCases.id, caseId), mine(actor)));
  if (!found) throw refusal("not_found");
  const payment = await lockPaidAttempt(tx, found.orderId);
  await lockOrder(tx, found.orderId);
  const [one] = await tx.select().from(returnCases).where(eq(returnCases.id, caseId)).for("no key update");
  const order = await orderAmounts(tx, found.orderId);
  if (!one || !order) throw refusal("not_found");
  const items = await tx
    .select()
    .from(returnItems)
    .where(eq(returnItems.returnCaseId, caseId))
    .orderBy(asc(returnItems.id));
  return { one, items, order, payment };
}

function mine(actor: Buyer | Seller | Osa | System) {
  if (actor.kind === "buyer") return eq(returnCases.memberUuid, actor.userId);
  if (actor.kind === "seller") return eq(returnCases.marketplaceStoreId, actor.storeId);
}
