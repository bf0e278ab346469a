import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { storeAddresses } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** Moves the mark to one of the store's warehouses, under the lock of the store. */
export async function markMainWarehouse(tx: Tx, seller: Seller, warehouseId: string): Promise<void> {
  const own = and(eq(storeAddresses.marketplaceStoreId, seller.storeId), isNull(storeAddresses.deletedAt));
  const stamp = { updatedBy: actorId(seller), updatedAt: now() };
  await tx
    .update(storeAddresses)
    .set({ isMain: false, ...stamp })
    .where(and(own, eq(storeAddresses.isMain, true), ne(storeAddresses.id, warehouseId)));
  const marked = await tx
    .update(storeAddresses)
    .set({ isMain: true, ...stamp })
    .where(and(own, eq(storeAddresses.id, warehouseId)))
    .returning({ id: storeAddresses.id });
  if (marked.length === 0) throw refusal("not_found");
}
