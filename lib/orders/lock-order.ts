import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";

/** The id of the order, if it is theirs: what must be locked before it is found by it. */
export async function findOwnOrder(tx: Tx, actor: Buyer | Seller, billingCode: string): Promise<string> {
  const [order] = await tx
    .select({ id: marketplaceOrders.id })
    .from(marketplaceOrders)
    .where(and(eq(marketplaceOrders.billingCode, billingCode), mine(actor)));
  if (!order) throw refusal("not_found");
  return order.id;
}

/** The order, if it is theirs, locked: a stranger's order does not exist for them. */
export async function lockOwnOrder(tx: Tx, actor: Buyer | Seller, billingCode: string) {
  const [order] = await tx
    .select({ id: marketplaceOrders.id, status: marketplaceOrders.status })
    .from(marketplaceOrders)
    .where(and(eq(marketplaceOrders.billingCode, billingCode), mine(actor)))
    .for("no key update");
  if (!order) throw refusal("not_found");
  return order;
}

/** Any order, locked: for whoever acts for the house. */
export async function lockOrder(tx: Tx, id: string): Promise<void> {
  const found = await tx
    .select({ id: marketplaceOrders.id })
    .from(marketplaceOrders)
    .where(eq(marketplaceOrders.id, id))
    .for("no key update");
  if (found.length === 0) throw refusal("not_found");
}

const mine = (actor: Buyer | Seller) =>
  actor.kind === "seller"
    ? eq(marketplaceOrders.marketplaceStoreId, actor.storeId)
    : eq(marketplaceOrders.memberUuid, actor.userId);
