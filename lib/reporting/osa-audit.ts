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
    filter.to ? lastIdBefore(filter.to) : null,
  ]);
  const within = sql.join(
    [
      from === null ? sql`true` : sql`a.id >= ${from}`,
      to === null ? sql`true` : sql`a.id <= ${to}`,
      filter.from ? sql`a.created_at >= ${filter.from.toISOString()}::timestamptz` : sql`true`,
      filter.to ? sql`a.created_at < ${filter.to.toISOString()}::timestamptz` : sql`true`,
    ],
    sql` and `,
  );
  return readPage(filter, { column: sql`a.id`, type: "bigint" }, ({ beyond, order, limit }) => {
    const page = (match: SQL) =>
      sql`(select a.* from audit_log a where ${match} and ${within} and ${beyond} order by ${order} limit ${limit})`;
    return db.execute<AuditRow>(sql`
      select a.id as cursor, a.created_at as at, a.actor_kind as "actorKind", a.actor_id as "actorId", u.name as actor,
        a.action, a.subject_type as "subjectType", a.subject_id as "subjectId", a.before, a.after, a.reason
      from (
        select a.* from ${sourceOf({ actors, actions, types, subject: filter.subject }, page)} order by ${order} limit ${limit}
      ) a
      left join marketplace_users u on u.id = ${accountId(sql`a.actor_id`)}
      order by ${order}`);
  });
}

type Values = { actors: string[] | null; actions: string[] | null; types: string[] | null; subject?: string };

/** One page of each value that was meant, and so at most that of each value is read. */
function sourceOf({ actors, actions, types, subject }: Values, page: (match: SQL) => SQL): SQL {
  // Written out, so that the planner knows how rare each action is: what is rare is looked up, what is common is walked.
  if (actions && actions.length > 0 && !actors && !types) {
    const pages = actions.map((action) => page(sql`a.action = ${action}`));
    return sql`(${sql.join(pages, sql` union all `)}) a`;
  }
  const places: [SQL, SQL][] = [];
  if (actors) places.push([sql`unnest(${list(actors)}) actor`, sql`a.actor_id = actor`]);
  if (actions) places.push([sql`unnest(${list(actions)}) did`, sql`a.action = did`]);
  if (types)
    places.push([sql`unnest(${list(types)}) kind`, sql`a.subject_type = kind and a.subject_id = ${subject ?? ""}`]);
  const sources = [...places.map(([source]) => source), sql`(values (0)) as one`];
  const matches = [...places.map(([, match]) => match), sql`true`];
  return sql`${sql.join(sources, sql` cross join `)} cross join lateral ${page(sql.join(matches, sql` and `))} a`;
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

// Ids rise with time, but not quite: what begins first may be written last. Nothing is written longer than this after
// it began, so that the ends of some days are the outermost ids of so long a time.
const LONGEST_WRITE = "10 minutes";

async function firstIdSince(at: Date): Promise<number> {
  const iso = at.toISOString();
  const [row] = await db.execute<{ id: number | null }>(sql`
    select min(near.id) as id from (
      select a.created_at as at from audit_log a where a.created_at >= ${iso}::timestamptz order by a.created_at limit 1
    ) first cross join lateral (
      select a.id from audit_log a
      where a.created_at >= first.at and a.created_at < first.at + ${LONGEST_WRITE}::interval offset 0
    ) near`);
  return row?.id ?? Number.MAX_SAFE_INTEGER;
}

async function lastIdBefore(at: Date): Promise<number> {
  const iso = at.toISOString();
  const [row] = await db.execute<{ id: number | null }>(sql`
    select max(near.id) as id from (
      select a.created_at as at from audit_log a where a.created_at < ${iso}::timestamptz
      order by a.created_at desc limit 1
    ) last cross join lateral (
      select a.id from audit_log a
      where a.created_at <= last.at and a.created_at > last.at - ${LONGEST_WRITE}::interval offset 0
    ) near`);
  return row?.id ?? 0;
}
