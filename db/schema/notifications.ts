import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
import { users } from "./accounts";

/** The text is made when it is read, in the reader's language, from `kind` and `params`. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    kind: varchar("kind", { length: 60 }).notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull(),
    href: varchar("href", { length: 250 }).notNull(),
    dedupeKey: varchar("dedupe_key", { length: 160 }).notNull().unique("notifications_dedupe_key"),
    readAt: instant("read_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("notifications_user_idx").on(t.userId, t.id.desc().nullsFirst()),
    index("notifications_unread_idx").on(t.userId).where(sql`${t.readAt} is null`),
  ],
);
