import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Person } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { rotateToken } from "./rotate-token";

export async function signOutEverywhere(person: Person): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await endSessions(tx, person.userId, "all");
    await rotateToken(tx, person.userId);
    const subject = { subjectType: "user", subjectId: person.userId };
    await record(tx, person, { action: "account.sign_out_everywhere", ...subject, after: { ended } });
  });
}
