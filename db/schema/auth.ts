import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, unique, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { users } from "./accounts";

/** A row a sign-in. Ending the row ends the session at the next request, whatever the cookie says. */
export const sessions = pgTable(
  "marketplace_sessions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Set when "ingat saya" was ticked: the session outlives its short life while the account's token is unchanged. */
    rememberHash: varchar("remember_hash", { length: 64 }),
    userAgent: varchar("user_agent", { length: 200 }),
    ipAddress: varchar("ip_address", { length: 60 }),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    /** When an admin last used the panel in it, to the minute: who went away is signed out. */
    lastSeenAt: instant("last_seen_at"),
    /** When the second factor was shown in it. */
    secondFactorAt: instant("second_factor_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("marketplace_sessions_user_idx").on(t.userId).where(sql`${t.endedAt} is null`)],
);

/**
 * An admin who looks at the shop as somebody else sees it, in one session and for a while; nothing can be done from
 * there. One at a time a session.
 */
export const accountViews = pgTable(
  "osa_account_views",
  {
    id: id(),
    sessionId: uuid("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    adminUserId: uuid("admin_user_id")
      .notNull()
      .references(() => users.id),
    viewedUserId: uuid("viewed_user_id")
      .notNull()
      .references(() => users.id),
    reason: varchar("reason", { length: 300 }).notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("osa_account_views_open_key").on(t.sessionId).where(sql`${t.endedAt} is null`),
    index("osa_account_views_waiting_idx").on(t.expiresAt).where(sql`${t.endedAt} is null`),
    check("osa_account_views_two_people", sql`${t.adminUserId} <> ${t.viewedUserId}`),
  ],
);

/** The second factor of an OSA account. Its secret is sealed with a key that the database does not have. */
export const secondFactors = pgTable("osa_second_factors", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  secret: text("secret").notNull(),
  /** The recovery codes, sealed, only until the first code was right: then they are shown no more. */
  unseenCodes: text("unseen_codes"),
  confirmedAt: instant("confirmed_at"),
  /** The half minute whose code was used last: no code counts twice. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  ...audited(),
});

/** Each opens the panel once, for who lost the telephone. */
export const recoveryCodes = pgTable(
  "osa_recovery_codes",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => secondFactors.userId, { onDelete: "cascade" }),
    codeHash: varchar("code_hash", { length: 64 }).notNull(),
    usedAt: instant("used_at"),
    ...audited(),
  },
  (t) => [unique("osa_recovery_codes_key").on(t.userId, t.codeHash)],
);
