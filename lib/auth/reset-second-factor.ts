import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { secondFactors } from "@/db/schema/auth";
import { record } from "@/lib/audit/record";
import { refusal } from "@/lib/shared/errors";
import type { Osa } from "./actors";
import { endSessions } from "./end-sessions";
import type { resetFactorInput } from "./schemas";

/** For a colleague who lost both telephone and recovery codes: they sign in anew and set up another. Never for oneself. */
export async function resetSecondFactor(osa: Osa, input: z.output<typeof resetFactorInput>): Promise<void> {
  const { adminId: userId, reason } = input;
  if (userId === osa.userId) throw refusal("admin_own");
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(secondFactors)
      .where(eq(secondFactors.userId, userId))
      .returning({ userId: secondFactors.userId });
    if (!gone) throw refusal("not_found");
    await endSessions(tx, userId, "all");
    await record(tx, osa, { action: "second_factor.reset", subjectType: "user", subjectId: userId, reason });
  });
}
