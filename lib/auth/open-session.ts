import type { Tx } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { SESSION_HOURS } from "./policy";
import { sha256 } from "./tokens";

type Opening = {
  userId: string;
  /** The account's token when "ingat saya" was ticked: the session lasts while it stays the same. */
  rememberToken: string | null;
  userAgent: string | null;
  ipAddress: string;
};

export async function openSession(tx: Tx, { userId, rememberToken, userAgent, ipAddress }: Opening): Promise<string> {
  const at = now();
  const [session] = await tx
    .insert(sessions)
    .values({
      userId,
      rememberHash: rememberToken && sha256(rememberToken),
      userAgent: userAgent?.slice(0, 200),
      ipAddress,
      createdAt: at,
      expiresAt: hoursAfter(at, SESSION_HOURS),
    })
    .returning({ id: sessions.id });
  if (!session) throw new Error("the session was not kept");
  return session.id;
}
