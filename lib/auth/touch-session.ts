import { and, eq, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { now } from "@/lib/platform/clock";

/** Notes that the panel is in use, at most once a minute a session. */
export async function touchSession(sessionId: string): Promise<void> {
  const at = now();
  const minuteAgo = sql`${at.toISOString()}::timestamptz - interval '1 minute'`;
  await db
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(
      and(eq(sessions.id, sessionId), or(sql`${sessions.lastSeenAt} is null`, lt(sessions.lastSeenAt, minuteAgo))),
    );
}
