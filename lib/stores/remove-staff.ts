import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { storeUsers } from "@/db/schema/stores";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { keepOwner } from "./keep-owner";
import { lockStore } from "./lock-store";
import { mayManageStaff } from "./policy";

/** Somebody works there no more, from the next click on; what they did stays under their name. */
export async function removeStaff(seller: Seller, input: { staffId: string }): Promise<void> {
  if (!mayManageStaff(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const store = await lockStore(tx, seller);
    const [gone] = await tx
      .delete(storeUsers)
      .where(and(eq(storeUsers.id, input.staffId), eq(storeUsers.marketplaceStoreId, seller.storeId)))
      .returning({ userId: storeUsers.marketplaceUserId, role: storeUsers.role });
    if (!gone) throw refusal("not_found");
    await keepOwner(tx, seller, store.ownerUserId);
    const subject = { subjectType: "user", subjectId: gone.userId };
    await record(tx, seller, { action: "staff.removed", ...subject, before: { role: gone.role } });
  });
}
