import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { storeDeadlines } from "./store-deadlines";

/** The orders reached their stores: each has so many of its own hours to accept. A step of whoever moved them there. */
export async function startAcceptWindow(tx: Tx, marketplaceOrderIds: string[], at: Date): Promise<void> {
  const o = marketplaceOrders;
  const rows = await tx
    .select({ id: o.id, storeId: o.marketplaceStoreId })
    .from(o)
    .where(inArray(o.id, marketplaceOrderIds));
  const storeIds = rows.map((row) => row.storeId);
  const deadlines = await storeDeadlines(tx, storeIds, "accept", at);
  for (const storeId of new Set(storeIds)) {
    const ids = rows.filter((row) => row.storeId === storeId).map((row) => row.id);
    await tx
      .update(o)
      .set({ acceptBy: deadlines.get(storeId) })
      .where(inArray(o.id, ids.sort()));
  }
}
