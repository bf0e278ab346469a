import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { stores } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";
import type { storeRulesInput } from "./schemas";

/** How little an order may be (D-36), and whether it may be paid at the door (D-17). */
export async function saveRules(seller: Seller, input: z.output<typeof storeRulesInput>): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const before = await lockStore(tx, seller);
    const after = { minimalProduct: input.leastItems, minimalPrice: input.leastRupiah, codEnabled: input.cod };
    if (!(await recordChange(tx, seller, "store.rules_changed", { before, after }))) return;
    await tx
      .update(stores)
      .set({ ...after, updatedAt: now(), updatedBy: actorId(seller) })
      .where(eq(stores.id, seller.storeId));
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}
