import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Person } from "@/lib/auth/actors";

export type Notice = {
  id: string;
  kind: string;
  params: Record<string, string | number>;
  href: string;
  isRead: boolean;
  createdAt: Date;
};

const pageSize = 30;

/** What happened that concerns this person, the latest first; `next` is where the following page begins. */
export async function listNotices(person: Person, after?: string): Promise<{ notices: Notice[]; next: string | null }> {
  const n = notifications;
  const rows = await db
    .select({ id: n.id, kind: n.kind, params: n.params, href: n.href, readAt: n.readAt, createdAt: n.createdAt })
    .from(n)
    .where(and(eq(n.userId, person.userId), after ? lt(n.id, after) : undefined))
    .orderBy(desc(n.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    notices: shown.map(({ readAt, ...row }) => ({ ...row, isRead: readAt !== null })),
    next: rows.length > pageSize && last ? last.id : null,
  };
}

export async function countUnread(userId: string): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}
