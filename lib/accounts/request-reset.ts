import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import { system, type Visitor } from "@/lib/auth/actors";
import { newToken, sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";
import { hit } from "@/lib/platform/rate-limit";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { RESET_MINUTES, resetLimits } from "./policy";
import { queueResetMail } from "./queue-account-mail";

/** Mails a link to who is registered. It answers nothing: the page says the same to everybody. */
export async function requestReset(visitor: Visitor, { email }: { email: string }): Promise<void> {
  const { allowed } = await hit(`reset:account:${sha256(email)}`, resetLimits.account);
  if (!allowed) return;
  const token = newToken();
  const tokenHash = sha256(token);
  await db.transaction(async (tx) => {
    const [account] = await tx
      .update(users)
      .set({ resetToken: tokenHash, resetTokenExpiresAt: minutesAfter(now(), RESET_MINUTES) })
      .where(and(eq(users.email, email), ne(users.status, "ban")))
      .returning({ id: users.id, name: users.name, email: users.email, locale: users.locale });
    if (!account) return;
    await queueResetMail(tx, account, token, tokenHash);
    const entry = { action: "account.reset_request", subjectType: "user", subjectId: account.id };
    await record(tx, system("visitor"), { ...entry, after: { ipAddress: visitor.ipAddress } });
  });
}
