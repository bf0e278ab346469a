import { type SQL, sql } from "drizzle-orm";

/** A column of text as the id it may be (an actor's account, what a journal is about), which an index finds; null where it names something else. */
export const accountId = (column: SQL) =>
  sql`(case when ${column} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${column}::uuid end)`;
