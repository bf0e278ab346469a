import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
import { users } from "./accounts";
import { mediaType } from "./enums";
import { stores } from "./stores";

/** A file that somebody sent, until what it was sent for refers to it. The file itself is in the object store (S2-128). */
export const uploads = pgTable(
  "platform_uploads",
  {
    id: id(),
    url: varchar("url", { length: 250 }).notNull().unique("platform_uploads_url_key"),
    type: mediaType("type").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Set when it was sent for a store: anybody of its team may use it there. */
    marketplaceStoreId: uuid("marketplace_store_id").references(() => stores.id),
    sizeBytes: integer("size_bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    blur: text("blur").notNull(),
    posterUrl: varchar("poster_url", { length: 250 }),
    attachedAt: instant("attached_at"),
    /** From then on nobody can attach it, and its files go. */
    givenUpAt: instant("given_up_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("platform_uploads_user_idx").on(t.userId),
    index("platform_uploads_store_idx").on(t.marketplaceStoreId),
    index("platform_uploads_waiting_idx").on(t.createdAt).where(sql`${t.attachedAt} is null`),
    check("platform_uploads_size", sql`${t.sizeBytes} > 0 and ${t.width} > 0 and ${t.height} > 0`),
    check("platform_uploads_poster", sql`(${t.type} = 'video') = (${t.posterUrl} is not null)`),
    check("platform_uploads_one_end", sql`${t.attachedAt} is null or ${t.givenUpAt} is null`),
  ],
);
