import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { newToken, sha256 } from "@/lib/auth/tokens";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { INVITE_DAYS } from "./policy";

/** A link by which somebody whose account was made for them chooses the first password (D-33); it works once. */
export async function inviteAccount(tx: Tx, userId: string): Promise<string> {
  const token = newToken();
  await tx
    .update(users)
    .set({ resetToken: sha256(token), resetTokenExpiresAt: hoursAfter(now(), INVITE_DAYS * 24) })
    .where(eq(users.id, userId));
  return token;
}
