import { and, eq, isNull, lt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { recoveryCodes, secondFactors, sessions } from "@/db/schema/auth";
import { now } from "@/lib/platform/clock";
import { clearLimit, enforceLimit } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import { hashRecoveryCode, secretAddress, stepOf } from "./one-time-codes";
import { secondFactorLimit } from "./policy";
import { unseal } from "./seal";

export const factorSeal = (owner: string) => ({ purpose: "second-factor", owner });
export const codesSeal = (owner: string) => ({ purpose: "recovery-codes", owner });

export type SecondFactor =
  | { state: "none" }
  | { state: "pending"; secret: string; address: string; codes: string[] }
  | { state: "on"; since: Date; codesLeft: number };

/** What an account has: nothing, a secret that waits for its first code, or a factor in force. */
export async function readSecondFactor(person: { userId: string; email: string }): Promise<SecondFactor> {
  const { userId, email } = person;
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  if (!row) return { state: "none" };
  if (row.confirmedAt) {
    const left = await db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
    return { state: "on", since: row.confirmedAt, codesLeft: left };
  }
  const secret = unseal(row.secret, factorSeal(userId));
  const codes = row.unseenCodes ? unseal(row.unseenCodes, codesSeal(userId)).split(" ") : [];
  return { state: "pending", secret, address: secretAddress(secret, email), codes };
}

const attempts = (userId: string) => `second-factor:${userId}`;

/** Counted before it is looked at, so that many guesses at once do not slip through together. */
export const limitCodes = (userId: string) => enforceLimit(attempts(userId), secondFactorLimit);

export const forgetWrongCodes = (userId: string) => clearLimit(attempts(userId));

/**
 * Uses a code of the app, or else a recovery code. A code counts once: the half minute moves forward with the row, so
 * that of two equal codes at the same moment one is refused. Answers how it was shown, null where it is wrong.
 */
export async function takeCode(tx: Tx, userId: string, typed: string, by: string): Promise<"app" | "recovery" | null> {
  const at = now();
  const [row] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  if (!row) throw refusal("not_found");
  const step = stepOf(unseal(row.secret, factorSeal(userId)), typed, at);
  if (step !== null) {
    const moved = await tx
      .update(secondFactors)
      .set({ lastStep: step, updatedBy: by, updatedAt: at })
      .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
      .returning({ userId: secondFactors.userId });
    return moved.length > 0 ? "app" : null;
  }
  if (!row.confirmedAt) return null;
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: at, updatedBy: by, updatedAt: at })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length > 0 ? "recovery" : null;
}

export async function openPanel(tx: Tx, sessionId: string) {
  const at = now();
  await tx.update(sessions).set({ secondFactorAt: at, lastSeenAt: at }).where(eq(sessions.id, sessionId));
}
