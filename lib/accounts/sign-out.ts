import { db } from "@/db/client";
import type { Person } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { rotateToken } from "./rotate-token";

export async function signOut(person: Person, sessionId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await endSessions(tx, person.userId, { only: sessionId });
    await rotateToken(tx, person.userId);
  });
}
