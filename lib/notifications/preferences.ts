import { and, eq, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { notificationPreferences } from "@/db/schema/notifications";
import type { Person } from "@/lib/auth/actors";
import { isPreferenceFamily, type Preference, type PreferenceFamily, toldByDefault } from "./policy";

const p = notificationPreferences;

/** How each of these people wants to hear of one kind of matter. */
export async function readWishes(tx: Tx, userIds: string[], family: PreferenceFamily) {
  const rows =
    userIds.length === 0
      ? []
      : await tx
          .select()
          .from(p)
          .where(and(inArray(p.userId, userIds), eq(p.family, family)));
  const chosen = new Map(rows.map((row) => [row.userId, { inApp: row.inApp, byMail: row.byMail }]));
  return (userId: string): Preference => chosen.get(userId) ?? toldByDefault;
}

/** What one person chose, for the page where they choose. */
export async function readPreferences(person: Person): Promise<Map<PreferenceFamily, Preference>> {
  const rows = await db.select().from(p).where(eq(p.userId, person.userId));
  return new Map(
    rows.flatMap(({ family, inApp, byMail }) => (isPreferenceFamily(family) ? [[family, { inApp, byMail }]] : [])),
  );
}
