import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cities } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { changesOf } from "@/lib/shared/changes";

export type CityFields = Omit<typeof cities.$inferInsert, "codEnabled"> & { codEnabled?: boolean };
export type CityCounts = { added: number; changed: number; same: number };

/** Cities by their official code: new ones come, known ones are brought up to date, none goes, because addresses name them. */
export async function writeCities(tx: Tx, osa: Osa, rows: CityFields[]): Promise<CityCounts> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('cities'))`);
  const codes = rows.map((row) => row.code);
  const known = new Map(
    (await tx.select().from(cities).where(inArray(cities.code, codes))).map((city) => [city.code, city]),
  );
  const counts = { added: 0, changed: 0, same: 0 };
  for (const row of rows) {
    const before = known.get(row.code);
    const changes = changesOf(before ?? {}, row);
    if (!changes) {
      counts.same += 1;
      continue;
    }
    counts[before ? "changed" : "added"] += 1;
    await tx.insert(cities).values(row).onConflictDoUpdate({ target: cities.code, set: row });
    await record(tx, osa, {
      action: before ? "city.changed" : "city.added",
      subjectType: "city",
      subjectId: row.code,
      before: before && changes.before,
      after: changes.after,
    });
  }
  return counts;
}
