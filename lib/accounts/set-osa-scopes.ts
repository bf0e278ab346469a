import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { osaAdmins, users } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import { actorId, type Osa } from "@/lib/auth/actors";
import { endSessions } from "@/lib/auth/end-sessions";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import type { setOsaScopesInput } from "./schemas";

/** What an account may do in the panel; none takes it off the panel. Nobody decides about themselves, and one admin of everything stays. */
export async function setOsaScopes(osa: Osa, input: z.output<typeof setOsaScopesInput>): Promise<void> {
  const { email, scopes, reason } = input;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('osa-admins'))`);
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (!user) throw refusal("admin_unknown", { field: "email" });
    if (user.id === osa.userId) throw refusal("admin_own");
    const [before] = await tx.select().from(osaAdmins).where(eq(osaAdmins.userId, user.id));
    const wanted = [...scopes].sort();
    if (JSON.stringify([...(before?.scopes ?? [])].sort()) === JSON.stringify(wanted)) return;
    const at = now();
    const by = { updatedBy: actorId(osa), updatedAt: at };
    if (wanted.length === 0) await tx.delete(osaAdmins).where(eq(osaAdmins.userId, user.id));
    else {
      await tx
        .insert(osaAdmins)
        .values({ userId: user.id, scopes: wanted, ...by, createdBy: actorId(osa), createdAt: at })
        .onConflictDoUpdate({ target: osaAdmins.userId, set: { scopes: wanted, ...by } });
    }
    const rest = await tx.execute(sql`select from osa_admins a join marketplace_users u on u.id = a.user_id
      where u.status = 'aktif' and 'super' = any(a.scopes) limit 1`);
    if (rest.length === 0) throw refusal("admin_last");
    // A right that is gone is gone at the next request anyway; who is no admin any more also signs in anew.
    if (wanted.length === 0) await endSessions(tx, user.id, "all");
    await record(tx, osa, {
      action: before ? "admin.scopes_changed" : "admin.added",
      subjectType: "user",
      subjectId: user.id,
      before: { scopes: before?.scopes ?? [] },
      after: { scopes: wanted },
      reason,
    });
  });
}
