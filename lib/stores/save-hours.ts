import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { storeHours } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import type { Hour } from "./partner-fields";
import { mayChangeStore } from "./policy";
import { recordChange } from "./record-change";

/** The store's whole week at once; a day without hours is closed (D-38). */
export async function saveHours(seller: Seller, input: { hours: Hour[] }): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const own = eq(storeHours.marketplaceStoreId, seller.storeId);
    const kept = await tx
      .select({ dayOfWeek: storeHours.dayOfWeek, openTime: storeHours.openTime, closeTime: storeHours.closeTime })
      .from(storeHours)
      .where(own)
      .orderBy(asc(storeHours.dayOfWeek), asc(storeHours.openTime));
    const inWords = (hours: Hour[]) =>
      hours.map((slot) => `${slot.dayOfWeek} ${slot.openTime.slice(0, 5)}-${slot.closeTime.slice(0, 5)}`).sort();
    const states = { before: { hours: inWords(kept) }, after: { hours: inWords(input.hours) } };
    if (!(await recordChange(tx, seller, "store.hours_changed", states))) return;
    await tx.delete(storeHours).where(own);
    const by = { createdBy: actorId(seller), updatedBy: actorId(seller), createdAt: now(), updatedAt: now() };
    const rows = input.hours.map((hour) => ({ marketplaceStoreId: seller.storeId, ...hour, ...by }));
    if (rows.length > 0) await tx.insert(storeHours).values(rows);
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}
