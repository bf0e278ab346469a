import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { storeFollows, stores } from "@/db/schema/stores";
import type { Buyer } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
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
    await db.transaction(async (tx) => {
      const gone = await tx.delete(storeFollows).where(mine).returning();
      if (gone.length > 0) await announceTags(tx, [tags.storeNumbers(input.storeId)]);
    });
    return;
  }
  const [store] = await db
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.id, input.storeId), eq(stores.status, "aktif"), eq(stores.verificationStatus, "verif")));
  if (!store) throw refusal("not_found");
  await db.transaction(async (tx) => {
    const row = { memberUuid: buyer.userId, marketplaceStoreId: store.id, createdAt: now() };
    const added = await tx.insert(storeFollows).values(row).onConflictDoNothing().returning();
    if (added.length > 0) await announceTags(tx, [tags.storeNumbers(store.id)]);
  });
}
