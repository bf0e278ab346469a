import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { storeAddresses } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { mayChangeStore } from "./policy";

/** Parcels keep pointing at it, so it is only hidden; the main one stays until another is. */
export async function removeWarehouse(seller: Seller, input: { warehouseId: string }): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const own = and(
      eq(storeAddresses.id, input.warehouseId),
      eq(storeAddresses.marketplaceStoreId, seller.storeId),
      isNull(storeAddresses.deletedAt),
    );
    const [kept] = await tx.select({ isMain: storeAddresses.isMain }).from(storeAddresses).where(own);
    if (!kept) throw refusal("not_found");
    if (kept.isMain) throw refusal("warehouse_main");
    await tx
      .update(storeAddresses)
      .set({ deletedAt: now(), updatedAt: now(), updatedBy: actorId(seller) })
      .where(own);
    const subject = { subjectType: "warehouse", subjectId: input.warehouseId };
    await record(tx, seller, { action: "warehouse.removed", ...subject });
  });
}
