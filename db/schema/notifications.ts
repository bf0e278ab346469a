import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, uuid, varchar } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
import { users } from "./accounts";
import { stores } from "./stores";

/** The text is made when it is read, in the reader's language, from `kind` and `params`. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** The store whose matter it is, where somebody hears of it as its staff. */
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    kind: varchar("kind", { length: 60 }).notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull(),
    href: varchar("href", { length: 250 }).notNull(),
    dedupeKey: varchar("dedupe_key", { length: 160 }).notNull().unique("notifications_dedupe_key"),
    readAt: instant("read_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("notifications_user_idx").on(t.userId, t.id.desc().nullsFirst()),
    index("notifications_store_idx")
      .on(t.marketplaceStoreId, t.userId, t.id.desc().nullsFirst())
      .where(sql`${t.marketplaceStoreId} is not null`),
    index("notifications_unread_idx").on(t.userId).where(sql`${t.readAt} is null`),
  ],
);

/** How somebody wants to hear of one kind of matter; no row = in the shop and by mail. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    family: varchar("family", { length: 20 }).notNull(),
    inApp: boolean("in_app").notNull(),
    byMail: boolean("by_mail").notNull(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "notification_preferences_pkey", columns: [t.userId, t.family] })],
);
