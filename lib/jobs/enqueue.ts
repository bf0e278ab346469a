import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { db, type Tx } from "@/db/client";
import { type JobName, type JobOptions, type Jobs, jobSchema } from "./queues";

let started: Promise<PgBoss> | undefined;

// Sends through the application's own connections; nothing here fetches or supervises.
function sender() {
  started ??= new PgBoss({
    db: fromDrizzle(db, sql),
    schema: jobSchema,
    supervise: false,
    schedule: false,
    migrate: false,
  }).start();
  started.catch(() => {
    started = undefined;
  });
  return started;
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
