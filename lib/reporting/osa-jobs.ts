import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { type Asked, type Page, readPage } from "./keyset";

export type FailedJob = {
  cursor: string;
  name: string;
  data: Record<string, string | number>;
  error: string;
  tries: number;
  createdAt: string;
  failedAt: string;
};

/** Jobs that were tried as often as they may be and did not succeed, newest first. */
export function listFailedJobs(_osa: Osa, asked: Asked): Promise<Page<FailedJob>> {
  return readPage(asked, { column: sql`j.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<FailedJob>(sql`
    select j.id as cursor, name, data, left(coalesce(output ->> 'message', output::text, ''), 400) as error, retry_count + 1 as tries,
      created_on as "createdAt", completed_on as "failedAt"
    from pgboss.job j where j.state = 'failed' and j.name <> 'dead' and j.name not like '\\_\\_pgboss%' and ${beyond}
    order by ${order} limit ${limit}`),
  );
}
