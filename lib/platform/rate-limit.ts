import { eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/platform";
import { refusal } from "@/lib/shared/errors";
import { now } from "./clock";

export type Limit = { limit: number; windowSeconds: number };
export type Hit = { allowed: boolean; retryAfterSeconds: number };

/**
 * Counts one attempt and says whether it is still within the limit. Attempts are counted before they are carried out
 * and outside of any transaction, so that many at once cannot slip through together and a refusal does not uncount them.
 */
export async function hit(key: string, { limit, windowSeconds }: Limit): Promise<Hit> {
  const at = now();
  const instant = sql`${at.toISOString()}::timestamptz`;
  const over = sql`${rateLimits.windowEndsAt} <= ${instant}`;
  const [row] = await db
    .insert(rateLimits)
    .values({ key, hits: 1, windowEndsAt: new Date(at.getTime() + windowSeconds * 1000) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        hits: sql`case when ${over} then 1 else ${rateLimits.hits} + 1 end`,
        windowEndsAt: sql`case when ${over} then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
      },
    })
    .returning();
  if (row?.hits === 1 && Math.random() < 0.01) await forgetOldWindows(at);
  const left = row ? Math.ceil((row.windowEndsAt.getTime() - at.getTime()) / 1000) : 0;
  return { allowed: (row?.hits ?? 1) <= limit, retryAfterSeconds: Math.max(1, left) };
}

// Somebody has to sweep, and every hundredth newcomer does not notice.
async function forgetOldWindows(at: Date) {
  await db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, at));
}

/** Refuses with the time to wait once the limit is passed. */
export async function enforceLimit(key: string, limit: Limit): Promise<void> {
  const { allowed, retryAfterSeconds } = await hit(key, limit);
  if (!allowed) throw refusal("too_many", { params: { minutes: Math.ceil(retryAfterSeconds / 60) } });
}

/** Takes one attempt back: it turned out not to be one of those that are limited. */
export async function forgive(key: string): Promise<void> {
  await db
    .update(rateLimits)
    .set({ hits: sql`greatest(${rateLimits.hits} - 1, 0)` })
    .where(eq(rateLimits.key, key));
}

export async function clearLimit(key: string): Promise<void> {
  await db.delete(rateLimits).where(eq(rateLimits.key, key));
}
