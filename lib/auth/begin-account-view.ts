import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { osaAdmins, users } from "@/db/schema/accounts";
import { accountViews } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import type { Osa } from "./actors";
import { VIEW_MINUTES } from "./view-policy";

type Asked = { accountId: string; reason: string; sessionId: string };

/**
 * From now on this session sees the shop as somebody else does, and can do nothing there. Not as another admin: the
 * panel is seen with one's own scopes. It ends when it is ended, or by itself.
 */
export async function beginAccountView(osa: Osa, { accountId: userId, reason, sessionId }: Asked): Promise<void> {
  if (userId === osa.userId) throw refusal("account_own");
  const at = now();
  const by = { createdBy: osa.userId, updatedBy: osa.userId, createdAt: at, updatedAt: at };
  await db.transaction(async (tx) => {
    const [known] = await tx
      .select({ id: users.id, admin: osaAdmins.userId })
      .from(users)
      .leftJoin(osaAdmins, eq(osaAdmins.userId, users.id))
      .where(eq(users.id, userId));
    if (!known) throw refusal("not_found");
    if (known.admin) throw refusal("account_admin");
    await tx
      .update(accountViews)
      .set({ endedAt: at, updatedAt: at })
      .where(and(eq(accountViews.sessionId, sessionId), isNull(accountViews.endedAt)));
    const view = { sessionId, adminUserId: osa.userId, viewedUserId: userId, reason };
    await tx.insert(accountViews).values({ ...view, expiresAt: minutesAfter(at, VIEW_MINUTES), ...by });
    const entry = { action: "account.view_begun", subjectType: "user", subjectId: userId };
    await record(tx, osa, { ...entry, after: { minutes: VIEW_MINUTES }, reason });
  });
}
