import { db } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Person } from "@/lib/auth/actors";

/** Gives staff who want to shop their member row (D-01); who has one keeps it. */
export async function becomeBuyer(person: Person): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = person;
    const added = await tx
      .insert(members)
      .values({ uuid: userId, createdBy: userId, updatedBy: userId })
      .onConflictDoNothing()
      .returning({ uuid: members.uuid });
    if (added.length === 0) return;
    await record(tx, person, { action: "account.become_buyer", subjectType: "user", subjectId: userId });
  });
}
