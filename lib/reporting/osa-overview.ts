import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { OrderState } from "@/lib/orders/status";
import { accountId } from "./account-id";
import { sold } from "./ledger-checks";

export type OsaOverview = {
  /** Goods sold, before vouchers, of paid orders that were not undone. */
  gmv: number;
  earned: number;
  deferred: number;
  orders: { state: OrderState; count: number }[];
  stores: { total: number; active: number; unverified: number };
  members: { total: number; buyers: number };
  queues: { events: number; reviewedEvents: number; reviewedPayments: number; withdrawals: number; mails: number };
  lastAudit: { at: string; by: string; checks: number; failed: number } | null;
};

export async function readOverview(_osa: Osa): Promise<OsaOverview> {
  const [row] = await db.execute<OsaOverview>(sql`
    select
      (select coalesce(sum(mo.total), 0)::bigint from marketplace_orders mo join "order" o on o.id = mo.order_id where ${sold}) as gmv,
      (select coalesce(-sum(amount), 0)::bigint from ledger_entries where account in ('fee_income', 'service_fee_income')) as earned,
      (select coalesce(-sum(amount), 0)::bigint from ledger_entries where account in ('fee_deferred', 'service_fee_deferred')) as deferred,
      (select coalesce(json_agg(x order by x.state), '[]') from (
        select status as state, count(*)::int as count from marketplace_orders group by status) x) as orders,
      (select json_build_object('total', count(*), 'active', count(*) filter (where status = 'aktif'),
        'unverified', count(*) filter (where verification_status <> 'verif')) from marketplace_stores) as stores,
      (select json_build_object('total', count(*), 'buyers', count(*) filter (where total_transactions > 0)) from members) as members,
      json_build_object(
        'events', (select count(*) from marketplace_payment_events where status in ('diterima', 'yatim')),
        'reviewedEvents', (select count(*) from marketplace_payment_events where status = 'ditinjau'),
        'reviewedPayments', (select count(*) from marketplace_payments where status = 'ditinjau'),
        'withdrawals', (select count(*) from marketplace_withdrawals where status in ('diminta', 'disetujui', 'diproses')),
        'mails', (select count(*) from platform_mails where status = 'antre')
      ) as queues,
      (select json_build_object('at', a.created_at, 'by', coalesce(u.name, a.actor_id),
          'checks', (a.after ->> 'checks')::int, 'failed', jsonb_array_length(a.after -> 'failed'))
        from audit_log a left join marketplace_users u on u.id = ${accountId(sql`a.actor_id`)}
        where a.subject_type = 'money' and a.subject_id = 'audit' order by a.id desc limit 1) as "lastAudit"
  `);
  if (!row) throw new Error("the overview is one row");
  return row;
}

const MOST_SHOWN = 100;

/** Notifications of the gateway that somebody has to look at: the number in the menu, up to a hundred. */
export async function countOpenEvents(_osa: Osa): Promise<number> {
  const open = (states: SQL) => sql`(select id from marketplace_payment_events where ${states} limit ${MOST_SHOWN})`;
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      ${open(sql`status in ('diterima', 'yatim')`)} union all ${open(sql`status = 'ditinjau'`)}
    ) e`);
  return Math.min(row?.count ?? 0, MOST_SHOWN);
}
