import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { markMainWarehouse } from "./mark-main-warehouse";
import { mayChangeStore } from "./policy";

/** From now on parcels are picked up there, and delivery is reckoned from there (S2-057). */
export async function chooseMainWarehouse(seller: Seller, input: { warehouseId: string }): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    await markMainWarehouse(tx, seller, input.warehouseId);
    const subject = { subjectType: "warehouse", subjectId: input.warehouseId };
    await record(tx, seller, { action: "warehouse.chosen_main", ...subject });
  });
}
