import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { deadLetter, jobNames, jobSchema, queues } from "./queues.ts";

/** Makes the tables of the jobs and the queues that are missing; part of migrating. */
export async function installJobs(connectionString: string) {
  const boss = new PgBoss({ connectionString, schema: jobSchema, max: 1, supervise: false, schedule: false });
  boss.on("error", (error) => console.error("jobs", error));
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    if (!existing.has(deadLetter)) await boss.createQueue(deadLetter);
    for (const name of jobNames) {
      if (existing.has(name)) await boss.updateQueue(name, { ...queues[name], deadLetter });
      else await boss.createQueue(name, { ...queues[name], deadLetter });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await indexFailed(connectionString);
}

/** What failed is looked at by people: among a million jobs that went well it is found by an index of its own. */
async function indexFailed(connectionString: string) {
  const sql = postgres(connectionString, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(
      `create index if not exists onesmile_job_failed_idx on ${jobSchema}.job (id) where state = 'failed'`,
    );
  } finally {
    await sql.end();
  }
}
