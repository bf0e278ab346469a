import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Tx } from "@/db/client";
import { type JobName, type JobOptions, type Jobs, jobSchema } from "./queues";

let started: Promise<PgBoss> | undefined;

// Jobs are sent through the caller's transaction. What the sender looks up for itself goes by a connection of its own:
// asked of the pool from inside many transactions at once, it would wait for connections that wait for it.
function sender() {
  started ??= open();
  started.catch(() => {
    started = undefined;
  });
  return started;
}

async function open() {
  // As db/client does: a test points it at a database of its own.
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
  const boss = new PgBoss({
    connectionString: DATABASE_URL,
    schema: jobSchema,
    max: 1,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  boss.on("error", (error) => console.error("jobs", error));
  return boss.start();
}

/** A job that exists when the transaction commits, and never otherwise. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, data: Jobs[Name], options: JobOptions = {}) {
  const boss = await sender();
  await boss.send(name, data, { ...options, db: fromDrizzle(tx, sql) });
}

export async function closeSender() {
  const boss = await started?.catch(() => undefined);
  started = undefined;
  await boss?.stop({ graceful: false });
}
