import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import { refusal } from "@/lib/shared/errors";
import { actorId, type Person } from "./actors";
import { forgetWrongCodes, limitCodes, openPanel, takeCode } from "./second-factor";

type Shown = { token: string; sessionId: string };

/** The second step of an admin's sign-in: until then the account opens no page and no action of the panel. */
export async function passSecondFactor(person: Person, { token, sessionId }: Shown): Promise<void> {
  const { userId } = person;
  await limitCodes(userId);
  await db.transaction(async (tx) => {
    const how = await takeCode(tx, userId, token, actorId(person));
    if (!how) throw refusal("code_wrong", { field: "token" });
    await openPanel(tx, sessionId);
    if (how === "recovery") {
      await record(tx, person, { action: "second_factor.recovery_used", subjectType: "user", subjectId: userId });
    }
  });
  await forgetWrongCodes(userId);
}
