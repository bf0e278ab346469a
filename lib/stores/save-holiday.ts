import { and, count, eq, gte, ne } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { storeHourExceptions } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { announceTags } from "@/lib/platform/announce-tags";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { jakartaParts } from "@/lib/shared/jakarta-time";
import { lockStore } from "./lock-store";
import { MOST_HOLIDAYS, mayChangeStore } from "./policy";
import { recordChange } from "./record-change";
import type { holidayInput } from "./schemas";

/** A date on which the weekly hours do not hold: closed, or open for the hours given. A date has one of them (D-38). */
export async function saveHoliday(seller: Seller, input: z.output<typeof holidayInput>): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  const { year, month, day } = jakartaParts(now());
  const today = `${year}-${month}-${day}`;
  if (input.onDate < today) throw refusal("holiday_past", { field: "onDate" });
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const e = storeHourExceptions;
    const ahead = and(eq(e.marketplaceStoreId, seller.storeId), gte(e.onDate, today), ne(e.onDate, input.onDate));
    const [kept] = await tx.select({ count: count() }).from(e).where(ahead);
    if ((kept?.count ?? 0) >= MOST_HOLIDAYS) throw refusal("holiday_limit", { params: { limit: MOST_HOLIDAYS } });
    const { openTime, closeTime, note } = input;
    const hours = { isClosed: openTime === null, openTime, closeTime, note: note || null };
    const stamp = { updatedBy: actorId(seller), updatedAt: now() };
    await tx
      .insert(e)
      .values({
        marketplaceStoreId: seller.storeId,
        onDate: input.onDate,
        ...hours,
        ...stamp,
        createdBy: stamp.updatedBy,
        createdAt: stamp.updatedAt,
      })
      .onConflictDoUpdate({ target: [e.marketplaceStoreId, e.onDate], set: { ...hours, ...stamp } });
    const after = { [input.onDate]: openTime === null ? "closed" : `${openTime}-${closeTime}` };
    await recordChange(tx, seller, "store.holiday_saved", { before: {}, after });
    await announceTags(tx, [tags.store(seller.storeId)]);
  });
}
