import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Person } from "@/lib/auth/actors";
import { endSessions, keepRemembered } from "@/lib/auth/end-sessions";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { signInLimits } from "@/lib/auth/policy";
import { newToken } from "@/lib/auth/tokens";
import { passwordAttempts } from "@/lib/auth/verify-credentials";
import { clearLimit, enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { queuePasswordNotice } from "./queue-account-mail";

type Change = { currentPassword: string; password: string; sessionId: string };

/** Every other session of the account ends; the one that asks goes on. */
export async function changePassword(person: Person, { currentPassword, password, sessionId }: Change) {
  const { userId } = person;
  await enforceLimit(passwordAttempts(userId), signInLimits.account);
  const [account] = await db.select().from(users).where(eq(users.id, userId));
  if (!account) throw refusal("not_found");
  if (!(await verifyPassword(account.password, currentPassword))) {
    throw refusal("wrong_password", { field: "currentPassword" });
  }
  await clearLimit(passwordAttempts(userId));
  if (password === currentPassword) throw refusal("password_reused", { field: "password" });

  const hashed = await hashPassword(password);
  const rememberToken = newToken();
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(users)
      .set({
        password: hashed,
        rememberToken,
        passwordMustChange: false,
        resetToken: null,
        resetTokenExpiresAt: null,
        updatedBy: userId,
      })
      // Of two changes at once only the one that knew the password it replaces counts.
      .where(and(eq(users.id, userId), eq(users.password, account.password)))
      .returning({ id: users.id });
    if (changed.length === 0) throw refusal("conflict");
    await keepRemembered(tx, sessionId, rememberToken);
    await endSessions(tx, userId, { except: sessionId });
    await queuePasswordNotice(tx, account);
    await record(tx, person, { action: "account.password_change", subjectType: "user", subjectId: userId });
  });
}
