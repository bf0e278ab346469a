import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { JobName } from "./queues";

/** Puts a job that failed for good back into its queue; false where it no longer stands there failed. */
export async function retryJob(tx: Tx, name: JobName, id: string): Promise<boolean> {
  const put = await tx.execute(sql`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now(), completed_on = null
    where name = ${name} and id = ${id}::uuid and state = 'failed' returning id
  `);
  return put.length === 1;
}
