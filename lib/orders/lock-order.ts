import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";

/** The order, if it is theirs, locked: a stranger's order does not exist for them. */
export async function lockOwnOrder(tx: Tx, actor: Buyer | Seller, billingCode: string) {
  const mine =
    actor.kind === "seller"
      ? eq(marketplaceOrders.marketplaceStoreId, actor.storeId)
      : eq(marketplaceOrders.memberUuid, actor.userId);
  const [order] = await tx
    .select({ id: marketplaceOrders.id, status: marketplaceOrders.status })
    .from(marketplaceOrders)
    .where(and(eq(marketplaceOrders.billingCode, billingCode), mine))
    .for("no key update");
  if (!order) throw refusal("not_found");
  return order;
}
