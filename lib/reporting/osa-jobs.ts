import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";

export type FailedJob = {
  id: string;
  name: string;
  data: Record<string, string | number>;
  error: string;
  tries: number;
  createdAt: string;
  failedAt: string;
};

/** Jobs that were tried as often as they may be and did not succeed, newest first. */
export async function listFailedJobs(_osa: Osa): Promise<FailedJob[]> {
  const rows = await db.execute<FailedJob>(sql`
    select id, name, data, left(coalesce(output ->> 'message', output::text, ''), 400) as error, retry_count + 1 as tries,
      created_on as "createdAt", completed_on as "failedAt"
    from pgboss.job where state = 'failed' and name <> 'dead' and name not like '\\_\\_pgboss%'
    order by completed_on desc limit 100
  `);
  return [...rows];
}
