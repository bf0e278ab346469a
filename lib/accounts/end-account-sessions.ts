import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { refusal } from "@/lib/shared/errors";
import { rotateToken } from "./rotate-token";
import type { accountDeedInput } from "./schemas";

/** Signs an account out everywhere, remembered devices too; its owner may sign in again. */
export async function endAccountSessions(osa: Osa, input: z.output<typeof accountDeedInput>): Promise<number> {
  const { accountId: userId, reason } = input;
  return db.transaction(async (tx) => {
    const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId));
    if (!known) throw refusal("not_found");
    const ended = await endSessions(tx, userId, "all");
    await rotateToken(tx, userId);
    const entry = { action: "account.sessions_ended", subjectType: "user", subjectId: userId };
    await record(tx, osa, { ...entry, after: { ended }, reason });
    return ended;
  });
}
