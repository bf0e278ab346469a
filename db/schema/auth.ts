import { sql } from "drizzle-orm";
import { index, pgTable, uuid, varchar } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
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
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("marketplace_sessions_user_idx").on(t.userId).where(sql`${t.endedAt} is null`)],
);
