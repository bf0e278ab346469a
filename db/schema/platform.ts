import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, varchar } from "drizzle-orm/pg-core";
import type { MailContent } from "@/lib/shared/mail-content";
import { id, instant } from "../columns";
import { mailStatus } from "./enums";

/** One row a value and the moment from which it holds; the newest row in force wins (D-59). */
export const settings = pgTable(
  "platform_settings",
  {
    key: varchar("key", { length: 60 }).notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    value: jsonb("value").notNull(),
    reason: varchar("reason", { length: 200 }).notNull(),
    createdBy: varchar("created_by", { length: 80 }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: "platform_settings_pkey", columns: [t.key, t.effectiveFrom] })],
);

/** Fixed windows: hits a key since the window began. */
export const rateLimits = pgTable("platform_rate_limits", {
  key: varchar("key", { length: 160 }).primaryKey(),
  hits: integer("hits").notNull(),
  windowEndsAt: instant("window_ends_at").notNull(),
});

/** Mail leaves by a job after the commit that caused it; the key makes each leave once. */
export const mails = pgTable(
  "platform_mails",
  {
    id: id(),
    dedupeKey: varchar("dedupe_key", { length: 160 }).notNull().unique("platform_mails_dedupe_key"),
    recipient: varchar("recipient", { length: 160 }).notNull(),
    subject: varchar("subject", { length: 200 }).notNull(),
    text: text("text").notNull(),
    /** What its page is made of when it leaves; the page as it left stays beside it. */
    content: jsonb("content").$type<MailContent>(),
    html: text("html"),
    status: mailStatus("status").notNull().default("antre"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    sentAt: instant("sent_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("platform_mails_recipient_idx").on(t.recipient, t.createdAt),
    check("platform_mails_sent", sql`(${t.status} = 'terkirim') = (${t.sentAt} is not null)`),
  ],
);
