import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { osaAdmins, users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { rotateToken } from "./rotate-token";
import type { accountStatusInput } from "./schemas";

type Asked = z.output<typeof accountStatusInput>;

/**
 * OneSmile stops an account, for a while or for good, or lets it back, and says why. Whoever sits in one of its sessions
 * is out at the next request. Nobody stops themselves, and only `super` stops another admin.
 */
export async function changeAccountStatus(osa: Osa, { accountId: userId, from, to, reason }: Asked): Promise<void> {
  if (userId === osa.userId) throw refusal("account_own");
  await db.transaction(async (tx) => {
    const [admin] = await tx.select({ id: osaAdmins.userId }).from(osaAdmins).where(eq(osaAdmins.userId, userId));
    if (admin && !osa.scopes.includes("super")) throw refusal("account_admin");
    const [changed] = await tx
      .update(users)
      .set({ status: to, updatedAt: now(), updatedBy: osa.userId })
      .where(and(eq(users.id, userId), eq(users.status, from)))
      .returning({ id: users.id });
    if (!changed) {
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId));
      throw refusal(known ? "conflict" : "not_found");
    }
    if (to !== "aktif") {
      await endSessions(tx, userId, "all");
      await rotateToken(tx, userId);
    }
    const entry = { action: `account.${to}`, subjectType: "user", subjectId: userId };
    await record(tx, osa, { ...entry, before: { status: from }, after: { status: to }, reason });
  });
}
