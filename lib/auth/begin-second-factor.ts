import { isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { secondFactors } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { actorId, type Person } from "./actors";
import { newRecoveryCodes, newSecret } from "./one-time-codes";
import { seal } from "./seal";
import { codesSeal, factorSeal } from "./second-factor";

/** A new secret and new recovery codes; they count once a code of the app was right. One in force is not replaced. */
export async function beginSecondFactor(person: Person): Promise<void> {
  const { userId } = person;
  await db.transaction(async (tx) => {
    const admins = await tx.execute(sql`select from osa_admins where user_id = ${userId}::uuid`);
    if (admins.length === 0) throw refusal("forbidden");
    const at = now();
    const by = { createdBy: actorId(person), updatedBy: actorId(person), createdAt: at, updatedAt: at };
    const fresh = {
      secret: seal(newSecret(), factorSeal(userId)),
      unseenCodes: seal(newRecoveryCodes().join(" "), codesSeal(userId)),
    };
    const begun = await tx
      .insert(secondFactors)
      .values({ userId, ...fresh, ...by })
      .onConflictDoUpdate({
        target: secondFactors.userId,
        set: { ...fresh, updatedBy: by.updatedBy, updatedAt: at },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ userId: secondFactors.userId });
    if (begun.length === 0) throw refusal("second_factor_on");
    await record(tx, person, { action: "second_factor.begun", subjectType: "user", subjectId: userId });
  });
}
