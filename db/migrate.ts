import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installJobs } from "../lib/jobs/install.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
const lockKey = 7_243_001;

/** Applies what is missing, of our tables and of the job queue's. Instances that start at once wait for one another. */
export async function migrateDatabase(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await migrate(drizzle({ client: sql }), { migrationsFolder });
    await installJobs(url);
  } finally {
    await sql.end();
  }
}
