import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notificationPreferences } from "@/db/schema/notifications";
import type { Person } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { preferenceFamilies } from "./policy";
import type { SavePreferencesInput } from "./schemas";

/** How somebody wants to hear of each kind of matter, from now on. */
export async function savePreferences(person: Person, { inApp, byMail }: SavePreferencesInput): Promise<void> {
  const rows = preferenceFamilies.map((family) => ({
    userId: person.userId,
    family,
    inApp: inApp.includes(family),
    byMail: byMail.includes(family),
    updatedAt: now(),
  }));
  const p = notificationPreferences;
  const set = { inApp: sql`excluded.in_app`, byMail: sql`excluded.by_mail`, updatedAt: sql`excluded.updated_at` };
  await db
    .insert(p)
    .values(rows)
    .onConflictDoUpdate({ target: [p.userId, p.family], set });
}
