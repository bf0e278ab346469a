import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accountViews } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { type Actor, actorId } from "./actors";

/** Ends a look at somebody's account, once, and says in the audit log that it ended and how. */
export async function closeAccountView(tx: Tx, actor: Actor, viewId: string, how: "ended" | "expired") {
  const [closed] = await tx
    .update(accountViews)
    .set({ endedAt: now(), updatedAt: now(), updatedBy: actorId(actor) })
    .where(and(eq(accountViews.id, viewId), isNull(accountViews.endedAt)))
    .returning({ viewedUserId: accountViews.viewedUserId, adminUserId: accountViews.adminUserId });
  if (!closed) return;
  const entry = { action: `account.view_${how}`, subjectType: "user", subjectId: closed.viewedUserId };
  await record(tx, actor, { ...entry, after: { admin: closed.adminUserId } });
}
