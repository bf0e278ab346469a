import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { type Queue, queuesFor, scopesOf } from "@/lib/desk/policy";
import { accountId } from "./account-id";
import { type Asked, type Page, readPage } from "./keyset";

export type QueueRow = {
  cursor: string;
  subject: string;
  /** What the subject is about, where that is another thing: the store whose fee shall change. */
  target: string | null;
  title: string;
  /** A word of the queue: the state it is in, the reason given. */
  word: string;
  amount: number | null;
  at: string;
  ownerId: string | null;
  owner: string | null;
};

type Source = { key: SQL; type: "uuid" | "bigint"; columns: SQL; from: SQL; target?: SQL };

/** What waits in each queue, the oldest first; each walks an index of open rows. */
const sources: Record<Queue, Source> = {
  stores: {
    key: sql`s.id`,
    type: "uuid",
    columns: sql`s.id::text as subject, s.name as title, s.verification_status::text as word, null::bigint as amount, s.updated_at as at`,
    from: sql`marketplace_stores s where s.verification_status = 'proses'`,
  },
  complaints: {
    key: sql`c.id`,
    type: "uuid",
    columns: sql`c.id::text as subject, o.billing_code as title, c.reason::text as word, null::bigint as amount, c.created_at as at`,
    from: sql`marketplace_return_cases c join marketplace_orders o on o.id = c.marketplace_order_id where c.status = 'ditinjau'`,
  },
  reviews: {
    key: sql`r.id`,
    type: "uuid",
    columns: sql`r.id::text as subject, left(v.review, 80) as title, r.reason::text as word, null::bigint as amount, r.created_at as at`,
    from: sql`marketplace_review_reports r join marketplace_reviews v on v.id = r.marketplace_review_id where r.status = 'baru'`,
  },
  reports: {
    key: sql`r.id`,
    type: "uuid",
    columns: sql`r.id::text as subject, p.name as title, r.reason::text as word, null::bigint as amount, r.created_at as at`,
    from: sql`marketplace_product_reports r join marketplace_products p on p.id = r.marketplace_product_id where r.status = 'baru'`,
  },
  withdrawals: {
    key: sql`w.id`,
    type: "uuid",
    columns: sql`w.id::text as subject, coalesce(s.name, u.name) as title, w.status::text as word, w.amount, w.created_at as at`,
    from: sql`marketplace_withdrawals w left join marketplace_stores s on s.id = w.marketplace_store_id
      left join marketplace_users u on u.id = w.member_uuid where w.status in ('diminta', 'disetujui', 'diproses')`,
  },
  payments: {
    key: sql`e.id`,
    type: "bigint",
    columns: sql`e.id::text as subject, e.gateway_order_id as title, e.status::text as word, e.amount, e.received_at as at`,
    from: sql`marketplace_payment_events e where e.status in ('yatim', 'ditinjau')`,
  },
  proposals: {
    key: sql`p.id`,
    target: sql`p.subject_id`,
    type: "uuid",
    columns: sql`p.id::text as subject, coalesce(st.name, p.subject_id) as title, replace(p.kind, '.', '_') as word, null::bigint as amount, p.created_at as at`,
    from: sql`platform_proposals p left join marketplace_stores st on p.subject_type = 'store' and st.id = ${accountId(sql`p.subject_id`)}
      where p.status = 'diajukan'`,
  },
  jobs: {
    key: sql`j.id`,
    type: "uuid",
    columns: sql`j.id::text as subject, j.name as title, left(coalesce(j.output ->> 'message', ''), 120) as word, null::bigint as amount, j.completed_on as at`,
    from: sql`pgboss.job j where j.state = 'failed' and j.name <> 'dead' and j.name not like '\\_\\_pgboss%'`,
  },
};

/** One queue: what, since when, and who looks after it. */
export function listQueue(_osa: Osa, queue: Queue, asked: Asked): Promise<Page<QueueRow>> {
  const { key, type, columns, from, target } = sources[queue];
  return readPage(asked, { column: sql`q.cursor`, type, ascending: true }, ({ beyond, order, limit }) =>
    db.execute<QueueRow>(sql`
      select q.*, d.owner_id as "ownerId", a.name as owner
      from (select ${key} as cursor, ${columns}, ${target ?? sql`null::text`} as target from ${from}) q
      left join osa_desk_items d on d.queue = ${queue} and d.subject_id = q.subject
      left join marketplace_users a on a.id = d.owner_id
      where ${beyond} order by ${order} limit ${limit}`),
  );
}

const MOST = 100;

export type QueueCount = { queue: Queue; count: number; more: boolean; oldest: string | null };

/** How much waits in each queue that somebody works on, counted up to a hundred, and since when the oldest does. */
export async function countQueues(osa: Osa): Promise<QueueCount[]> {
  return Promise.all(
    queuesFor(osa).map(async (queue) => {
      const { key, columns, from } = sources[queue];
      const [row] = await db.execute<{ count: number; oldest: string | null }>(sql`
        select count(*)::int as count, min(at) as oldest
        from (select ${columns} from ${from} order by ${key} limit ${MOST + 1}) q`);
      const count = row?.count ?? 0;
      return { queue, count: Math.min(count, MOST), more: count > MOST, oldest: row?.oldest ?? null };
    }),
  );
}

export type Colleague = { id: string; name: string };

/** Who else may work on a queue. */
export async function listColleagues(_osa: Osa, queue: Queue): Promise<Colleague[]> {
  const rows = await db.execute<Colleague>(sql`
    select u.id, u.name from osa_admins a join marketplace_users u on u.id = a.user_id
    where u.status = 'aktif' and a.scopes && ${scopesOf(queue)}::text[] order by u.name limit 100`);
  return [...rows];
}
