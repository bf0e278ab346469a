import { and, eq, gt, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import { system, type Visitor } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { hashPassword } from "@/lib/auth/passwords";
import { newToken, sha256 } from "@/lib/auth/tokens";
import { passwordAttempts } from "@/lib/auth/verify-credentials";
import { now } from "@/lib/platform/clock";
import { clearLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { limitResets } from "./limit-resets";
import { queuePasswordNotice } from "./queue-account-mail";

/** The token is worth one change; whoever sits in a session of the account is out. */
export async function resetPassword(visitor: Visitor, { token, password }: { token: string; password: string }) {
  await limitResets(visitor);
  const hashed = await hashPassword(password);
  const account = await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(users)
      .set({
        password: hashed,
        rememberToken: newToken(),
        passwordMustChange: false,
        resetToken: null,
        resetTokenExpiresAt: null,
      })
      .where(and(eq(users.resetToken, sha256(token)), gt(users.resetTokenExpiresAt, now()), ne(users.status, "ban")))
      .returning({ id: users.id, name: users.name, email: users.email, locale: users.locale });
    if (!changed) throw refusal("reset_invalid");
    await endSessions(tx, changed.id, "all");
    await queuePasswordNotice(tx, changed);
    const entry = { action: "account.password_reset", subjectType: "user", subjectId: changed.id };
    await record(tx, system("visitor"), { ...entry, after: { ipAddress: visitor.ipAddress } });
    return changed;
  });
  await clearLimit(passwordAttempts(account.id));
  return { email: account.email };
}
