import { and, count, desc, eq, isNull, lt, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { Person, Seller } from "@/lib/auth/actors";

export type Notice = {
  id: string;
  kind: string;
  params: Record<string, string | number>;
  href: string;
  isRead: boolean;
  createdAt: Date;
};

export type NoticePage = { notices: Notice[]; next: string | null };

const pageSize = 30;
const n = notifications;

/** What happened that concerns this person, the latest first; `next` is where the following page begins. */
export async function listNotices(person: Person, after?: string): Promise<NoticePage> {
  return pageOf(eq(n.userId, person.userId), after);
}

/** What this member of staff was told of one store. */
export async function listStoreNotices(seller: Seller, after?: string): Promise<NoticePage> {
  return pageOf(and(eq(n.userId, seller.userId), eq(n.marketplaceStoreId, seller.storeId)), after);
}

async function pageOf(whose: SQL | undefined, after?: string): Promise<NoticePage> {
  const rows = await db
    .select({ id: n.id, kind: n.kind, params: n.params, href: n.href, readAt: n.readAt, createdAt: n.createdAt })
    .from(n)
    .where(and(whose, after ? lt(n.id, after) : undefined))
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
    .from(n)
    .where(and(eq(n.userId, userId), isNull(n.readAt)));
  return row?.unread ?? 0;
}
