import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Person, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/** Everything somebody was told; as staff, only what they were told of that store. */
export async function markAllRead(person: Person | Seller): Promise<void> {
  const ofStore = person.kind === "seller" ? eq(notifications.marketplaceStoreId, person.storeId) : undefined;
  const unread = and(eq(notifications.userId, person.userId), ofStore, isNull(notifications.readAt));
  await db.update(notifications).set({ readAt: now() }).where(unread);
}
