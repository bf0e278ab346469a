import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { storeFollows, stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

export const setFollowInput = z.object({
  storeId: z.uuid(),
  followed: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** Follows a store that is open to buyers, or stops following any (D-63). Twice is as good as once. */
export async function setFollow(buyer: Buyer, input: z.output<typeof setFollowInput>): Promise<void> {
  if (!input.followed) {
    const mine = and(eq(storeFollows.memberUuid, buyer.userId), eq(storeFollows.marketplaceStoreId, input.storeId));
    await db.delete(storeFollows).where(mine);
    return;
  }
  const [store] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.id, input.storeId), eq(stores.status, "aktif"), eq(stores.verificationStatus, "verif")));
  if (!store) throw refusal("not_found");
  await db
    .insert(storeFollows)
    .values({ memberUuid: buyer.userId, marketplaceStoreId: store.id, createdAt: now() })
    .onConflictDoNothing();
}
