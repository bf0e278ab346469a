import { type SQL, sql } from "drizzle-orm";

/** An actor's column as the id of an account, which an index finds; null where it names a machine. */
export const accountId = (column: SQL) =>
  sql`(case when ${column} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${column}::uuid end)`;
