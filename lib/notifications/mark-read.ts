import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Person, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** Marks a notice as read, and says where it leads. */
export async function markRead(person: Person | Seller, { noticeId }: { noticeId: string }): Promise<{ href: string }> {
  const mine = and(eq(notifications.id, noticeId), eq(notifications.userId, person.userId));
  const [read] = await db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${now().toISOString()}::timestamptz)` })
    .where(mine)
    .returning({ href: notifications.href });
  if (!read) throw refusal("not_found");
  return read;
}
