import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { newToken } from "@/lib/auth/tokens";

/** A new "ingat saya" token: sessions remembered by the old one fall back to their short life (S1-013). */
export async function rotateToken(tx: Tx, userId: string): Promise<void> {
  await tx.update(users).set({ rememberToken: newToken() }).where(eq(users.id, userId));
}
