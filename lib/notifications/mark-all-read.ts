import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

export async function markAllRead(person: Person): Promise<void> {
  const mine = and(eq(notifications.userId, person.userId), isNull(notifications.readAt));
  await db.update(notifications).set({ readAt: now() }).where(mine);
}
