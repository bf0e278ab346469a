import { type JobResult, PgBoss } from "pg-boss";
import { readEnv } from "@/lib/platform/env";
import { type JobHandlers, type JobName, type Jobs, jobNames, jobSchema, oneByOne, schedules } from "./queues";

/** Runs jobs until stopped. Every handler may be run twice and must not mind. */
export async function startWorker(handlers: JobHandlers) {
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
  const boss = new PgBoss({ connectionString: DATABASE_URL, schema: jobSchema, max: 3 });
  boss.on("error", (error) => console.error("jobs", error));
  await boss.start();
  for (const { name, cron } of schedules) await boss.schedule(name, cron, {}, { tz: "Asia/Jakarta" });
  for (const name of jobNames) await work(boss, name, handlers);
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

async function work<Name extends JobName>(boss: PgBoss, name: Name, handlers: JobHandlers) {
  const handler: (data: Jobs[Name]) => Promise<unknown> = handlers[name];
  const pollingIntervalSeconds = schedules.some((schedule) => schedule.name === name) ? 2 : 0.5;
  const inTurn = oneByOne.has(name);
  // Many at a time while many wait; each succeeds or fails, and is tried again, on its own.
  await boss.work<Jobs[Name]>(
    name,
    { pollingIntervalSeconds, batchSize: inTurn ? 5 : 20, burstWhenBatchFull: true, perJobResults: true },
    async (jobs) => {
      const runs = jobs.map((job) => () => settle(name, job.id, () => handler(job.data)));
      if (!inTurn) return Promise.all(runs.map((run) => run()));
      const results = [];
      for (const run of runs) results.push(await run());
      return results;
    },
  );
}

async function settle(name: JobName, id: string, run: () => Promise<unknown>): Promise<JobResult> {
  try {
    await run();
    return { id, status: "completed" };
  } catch (error) {
    console.error(`job ${name} ${id} failed`, error);
    return { id, status: "failed", output: { message: error instanceof Error ? error.message : String(error) } };
  }
}
