import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { secondFactors } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { refusal } from "@/lib/shared/errors";
import { actorId, type Person } from "./actors";
import { forgetWrongCodes, limitCodes, takeCode } from "./second-factor";

/** Taken off by who can still show it: for a new telephone, which then gets a secret of its own. */
export async function removeSecondFactor(person: Person, { token }: { token: string }): Promise<void> {
  const { userId } = person;
  await limitCodes(userId);
  await db.transaction(async (tx) => {
    if (!(await takeCode(tx, userId, token, actorId(person)))) throw refusal("code_wrong", { field: "token" });
    await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    await record(tx, person, { action: "second_factor.removed", subjectType: "user", subjectId: userId });
  });
  await forgetWrongCodes(userId);
}
