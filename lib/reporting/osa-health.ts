import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { accountId } from "./account-id";

export type MoneyAudit = { at: string; by: string; checks: number; failed: number };

export type Health = {
  lastAudit: MoneyAudit | null;
  failedJobs: number;
  waitingJobs: number;
  /** Due for more than five minutes and not begun: nobody works, or too few do. */
  lateJobs: number;
  mails: number;
};

const MOST = 1_000;

const lastAudit = sql`
  select json_build_object('at', a.created_at, 'by', coalesce(u.name, a.actor_id),
    'checks', (a.after ->> 'checks')::int, 'failed', jsonb_array_length(a.after -> 'failed')) as audit
  from audit_log a left join marketplace_users u on u.id = ${accountId(sql`a.actor_id`)}
  where a.subject_type = 'money' and a.subject_id = 'audit' order by a.id desc limit 1`;

/** When the money was last audited, by whom and with what result; null before the first time. */
export async function readLastAudit(_osa: Osa): Promise<MoneyAudit | null> {
  const [row] = await db.execute<{ audit: MoneyAudit }>(lastAudit);
  return row?.audit ?? null;
}

/** The last audit of the money, and what the jobs are at; counted up to a thousand. */
export async function readHealth(_osa: Osa): Promise<Health> {
  const [row] = await db.execute<Health>(sql`
    select
      (${lastAudit}) as "lastAudit",
      (select count(*)::int from (select from pgboss.job where state = 'failed' and name <> 'dead'
        and name not like '\\_\\_pgboss%' limit ${MOST}) x) as "failedJobs",
      (select count(*)::int from (select from pgboss.job where state < 'active' and not blocked
        and name not like '\\_\\_pgboss%' limit ${MOST}) x) as "waitingJobs",
      (select count(*)::int from (select from pgboss.job where state < 'active' and not blocked
        and start_after < now() - interval '5 minutes' and name not like '\\_\\_pgboss%' limit ${MOST}) x) as "lateJobs",
      (select count(*)::int from (select from platform_mails where status = 'antre' limit ${MOST}) x) as mails`);
  if (!row) throw new Error("the state of health is one row");
  return row;
}
