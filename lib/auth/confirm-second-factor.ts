import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { recoveryCodes, secondFactors } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { actorId, type Person } from "./actors";
import { endSessions } from "./end-sessions";
import { hashRecoveryCode } from "./one-time-codes";
import { unseal } from "./seal";
import { codesSeal, forgetWrongCodes, limitCodes, openPanel, takeCode } from "./second-factor";

type Shown = { token: string; sessionId: string };

/** The first right code puts the factor in force; of the recovery codes only their hashes are left. */
export async function confirmSecondFactor(person: Person, { token, sessionId }: Shown): Promise<void> {
  const { userId } = person;
  await limitCodes(userId);
  const by = actorId(person);
  await db.transaction(async (tx) => {
    if ((await takeCode(tx, userId, token, by)) !== "app") throw refusal("code_wrong", { field: "token" });
    const at = now();
    const waiting = and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt));
    const [row] = await tx.select().from(secondFactors).where(waiting).for("no key update");
    if (!row?.unseenCodes) throw refusal("second_factor_on");
    await tx
      .update(secondFactors)
      .set({ confirmedAt: at, unseenCodes: null, updatedBy: by, updatedAt: at })
      .where(waiting);
    const codes = unseal(row.unseenCodes, codesSeal(userId)).split(" ");
    const audit = { createdBy: by, updatedBy: by, createdAt: at, updatedAt: at };
    await tx
      .insert(recoveryCodes)
      .values(codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code), ...audit })));
    // Whoever sits elsewhere with the password alone is out.
    await endSessions(tx, userId, { except: sessionId });
    await openPanel(tx, sessionId);
    await record(tx, person, { action: "second_factor.confirmed", subjectType: "user", subjectId: userId });
  });
  await forgetWrongCodes(userId);
}
