import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";

type Journal = { entries: { when: number }[] };

/** The database answers and holds every migration this build was made with. */
export async function readiness(): Promise<{ ok: boolean; reason?: string }> {
  try {
    const journal: Journal = JSON.parse(readFileSync(path.resolve("db/migrations/meta/_journal.json"), "utf8"));
    const newest = Math.max(...journal.entries.map((entry) => entry.when));
    const [row] = await db.execute<{ newest: number }>(
      sql`select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`,
    );
    if (!row || row.newest < newest) return { ok: false, reason: "migrations are missing" };
    return { ok: true };
  } catch {
    return { ok: false, reason: "the database does not answer" };
  }
}
