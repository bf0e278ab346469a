import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores, storeUsers } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** After staff changed, under the store's lock: there is an owner, and who is named as it is one. */
export async function keepOwner(tx: Tx, seller: Seller, named: string): Promise<void> {
  const owners = await tx
    .select({ userId: storeUsers.marketplaceUserId })
    .from(storeUsers)
    .where(and(eq(storeUsers.marketplaceStoreId, seller.storeId), eq(storeUsers.role, "owner")))
    .orderBy(asc(storeUsers.id));
  const [first] = owners;
  if (!first) throw refusal("staff_last_owner");
  if (owners.some(({ userId }) => userId === named)) return;
  await tx
    .update(stores)
    .set({ ownerUserId: first.userId, updatedAt: now(), updatedBy: actorId(seller) })
    .where(eq(stores.id, seller.storeId));
}
