import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { storeHourExceptions } from "@/db/schema/stores";
import type { Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { refusal } from "@/lib/shared/errors";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";

/** The weekly hours hold on that date again. */
export async function removeHoliday(seller: Seller, input: { holidayId: string }): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const e = storeHourExceptions;
    const [gone] = await tx
      .delete(e)
      .where(and(eq(e.id, input.holidayId), eq(e.marketplaceStoreId, seller.storeId)))
      .returning({ onDate: e.onDate });
    if (!gone) throw refusal("not_found");
    const states = { before: { onDate: gone.onDate }, after: { onDate: null } };
    await recordChange(tx, seller, "store.holiday_removed", states);
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}
