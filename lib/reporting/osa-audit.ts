import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { accountId } from "./account-id";
import { type Asked, containing, type Page, readPage } from "./keyset";

export type AuditRow = {
  cursor: number;
  at: string;
  actorKind: string;
  actorId: string;
  actor: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

export type AuditFilter = { actor?: string; action?: string; subject?: string; from?: Date; to?: Date } & Asked;

/** People of one name that are looked through at once; who means one of more writes more of the name. */
const MOST_ACTORS = 20;

const list = (values: string[]) => sql`${`{${values.map((value) => JSON.stringify(value)).join(",")}}`}::text[]`;

/**
 * Who changed what, newest first: by who did it, what was done, to what, and when. Each question is first made into
 * the exact values of an index, and each value gives at most a page, so that nothing is read whole.
 */
export async function listAudit(_osa: Osa, filter: AuditFilter): Promise<Page<AuditRow>> {
  const [actors, actions, types, from, to] = await Promise.all([
    filter.actor ? actorsNamed(filter.actor) : null,
    filter.action ? actionsLike(filter.action) : null,
    filter.subject ? subjectTypes() : null,
    filter.from ? firstIdSince(filter.from) : null,
    filter.to ? firstIdSince(filter.to) : null,
  ]);
  const within = sql.join(
    [
      from === null ? sql`true` : sql`a.id >= ${from}`,
      to === null ? sql`true` : sql`a.id < ${to}`,
      filter.from ? sql`a.created_at >= ${filter.from.toISOString()}::timestamptz` : sql`true`,
      filter.to ? sql`a.created_at < ${filter.to.toISOString()}::timestamptz` : sql`true`,
    ],
    sql` and `,
  );
  const places: [SQL, SQL][] = [
    ...(actors ? [[sql`unnest(${list(actors)}) actor`, sql`a.actor_id = actor`] satisfies [SQL, SQL]] : []),
    ...(actions ? [[sql`unnest(${list(actions)}) did`, sql`a.action = did`] satisfies [SQL, SQL]] : []),
    ...(types
      ? [
          [
            sql`unnest(${list(types)}) kind`,
            sql`a.subject_type = kind and a.subject_id = ${filter.subject ?? ""}`,
          ] satisfies [SQL, SQL],
        ]
      : []),
  ];
  const sources = sql.join([...places.map(([source]) => source), sql`(values (0)) as one`], sql` cross join `);
  const matches = sql.join([...places.map(([, match]) => match), within], sql` and `);
  return readPage(filter, { column: sql`a.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<AuditRow>(sql`
      select a.id as cursor, a.created_at as at, a.actor_kind as "actorKind", a.actor_id as "actorId", u.name as actor,
        a.action, a.subject_type as "subjectType", a.subject_id as "subjectId", a.before, a.after, a.reason
      from (
        select a.* from ${sources} cross join lateral (
          select a.* from audit_log a where ${matches} and ${beyond} order by ${order} limit ${limit}
        ) a order by ${order} limit ${limit}
      ) a
      left join marketplace_users u on u.id = ${accountId(sql`a.actor_id`)}
      order by ${order}`),
  );
}

/** Accounts by name or address, newest first, and what was typed itself: `system:gateway:midtrans` is an actor too. */
async function actorsNamed(typed: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from (
      select id from marketplace_users u
      where (u.name || ' ' || u.email || ' ' || u.username || ' ' || coalesce(u.phone, '')) ilike ${containing(typed)}
      limit 500
    ) found order by id desc limit ${MOST_ACTORS}`);
  return [typed, ...rows.map((row) => row.id)];
}

/** Every action there is, by leaping over the index from each to the next. */
async function actionsLike(typed: string): Promise<string[]> {
  const rows = await db.execute<{ action: string }>(sql`
    with recursive known as (
      (select action from audit_log order by action limit 1)
      union all
      select (select a.action from audit_log a where a.action > known.action order by a.action limit 1)
      from known where known.action is not null
    )
    select action from known where action ilike ${containing(typed)} limit 40`);
  return rows.map((row) => row.action);
}

async function subjectTypes(): Promise<string[]> {
  const rows = await db.execute<{ kind: string }>(sql`
    with recursive known as (
      (select subject_type as kind from audit_log order by subject_type limit 1)
      union all
      select (select a.subject_type from audit_log a where a.subject_type > known.kind order by a.subject_type limit 1)
      from known where known.kind is not null
    )
    select kind from known where kind is not null`);
  return rows.map((row) => row.kind);
}

/** Ids rise with time, so the days of a search are a stretch of them; a summary of the table's stretches finds it. */
async function firstIdSince(at: Date): Promise<number | null> {
  const iso = at.toISOString();
  const [row] = await db.execute<{ id: number | null }>(sql`
    select coalesce(
      (select min(id) from audit_log where created_at >= ${iso}::timestamptz and created_at < ${iso}::timestamptz + interval '1 day'),
      (select min(id) from audit_log where created_at >= ${iso}::timestamptz),
      (select max(id) + 1 from audit_log)) as id`);
  return row?.id ?? null;
}
