import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { now } from "@/lib/platform/clock";
import { sha256 } from "./tokens";

type Which = { only: string } | { except: string } | "all";

/** Ends sessions of an account: one, all but one, or all. Who sits in one of them is out at the next request. */
export async function endSessions(tx: Tx, userId: string, which: Which): Promise<number> {
  const chosen =
    which === "all" ? undefined : "only" in which ? eq(sessions.id, which.only) : ne(sessions.id, which.except);
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), chosen))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Lets a remembered session survive that its account got a new token. */
export async function keepRemembered(tx: Tx, sessionId: string, rememberToken: string) {
  const open = await tx
    .select({ rememberHash: sessions.rememberHash })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
  if (!open[0]?.rememberHash) return;
  await tx
    .update(sessions)
    .set({ rememberHash: sha256(rememberToken) })
    .where(eq(sessions.id, sessionId));
}
