import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { jakartaParts } from "@/lib/shared/jakarta-time";
import type { ProfileInput } from "./schemas";

export async function updateProfile(person: Person, input: ProfileInput): Promise<void> {
  const { year, month, day } = jakartaParts(now());
  const isFuture = input.birthDate !== null && input.birthDate > `${year}-${month}-${day}`;
  if (isFuture) throw refusal("birth_date_future", { field: "birthDate" });
  await db.transaction(async (tx) => {
    const mine = eq(users.id, person.userId);
    const profile = { name: users.name, phone: users.phone, birthDate: users.birthDate, locale: users.locale };
    const [before] = await tx.select(profile).from(users).where(mine).for("no key update");
    if (!before) throw refusal("not_found");
    await tx
      .update(users)
      .set({ ...input, updatedBy: person.userId, updatedAt: now() })
      .where(mine);
    const subject = { subjectType: "user", subjectId: person.userId };
    await record(tx, person, { action: "account.profile", ...subject, before, after: input });
  });
}
