import { type SQL, sql } from "drizzle-orm";
import { type Db, db, type Tx } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { isSettingKey, type SettingKey, settingKeys } from "./setting-keys";

export type SettingRow = {
  value: number | boolean;
  from: string;
  reason: string;
  by: string;
  state: "past" | "now" | "coming";
};
export type OpenProposal = {
  id: string;
  subjectId: string;
  before: { value?: number | boolean };
  after: { value: number | boolean; from: string | null };
  reason: string;
  by: string;
  at: string;
  mine: boolean;
};

/** What is in force at a moment, as it was written; undefined where nobody wrote anything yet. */
export async function valueAt(reader: Db | Tx, key: SettingKey, at: Date): Promise<number | boolean | undefined> {
  const [row] = await reader.execute<{ value: number | boolean }>(sql`
    select value from platform_settings where key = ${key} and effective_from <= ${at.toISOString()}::timestamptz
    order by effective_from desc limit 1`);
  return row?.value;
}

const MOST = 20;

/** Who wrote a row as the id of an account, which an index finds; null where it was a machine. */
const account = (column: SQL) =>
  sql`(case when ${column} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${column}::uuid end)`;

/** Each setting with its last rows, newest first. */
export async function readSettingHistory(_osa: Osa, at: Date): Promise<Map<SettingKey, SettingRow[]>> {
  const rows = await db.execute<SettingRow & { key: string }>(sql`
    select k.key, s.value, s.effective_from as "from", s.reason, coalesce(u.name, s.created_by) as by,
      case when s.effective_from > ${at.toISOString()}::timestamptz then 'coming'
        when s.effective_from = (select max(effective_from) from platform_settings
          where key = k.key and effective_from <= ${at.toISOString()}::timestamptz) then 'now' else 'past' end as state
    from unnest(${`{${Object.keys(settingKeys).join(",")}}`}::text[]) k(key)
    cross join lateral (select * from platform_settings s where s.key = k.key order by effective_from desc limit ${MOST}) s
    left join marketplace_users u on u.id = ${account(sql`s.created_by`)}
    order by k.key, s.effective_from desc`);
  const history = new Map<SettingKey, SettingRow[]>();
  for (const { key, ...row } of rows) {
    if (isSettingKey(key)) history.set(key, [...(history.get(key) ?? []), row]);
  }
  return history;
}

/** Changes of settings that wait for a second person. */
export async function listSettingProposals(osa: Osa): Promise<OpenProposal[]> {
  const rows = await db.execute<OpenProposal>(sql`
    select p.id, p.subject_id as "subjectId", p.before, p.after, p.reason, u.name as by, p.created_at as at,
      p.created_by = ${osa.userId} as mine
    from platform_proposals p left join marketplace_users u on u.id = ${account(sql`p.created_by`)}
    where p.status = 'diajukan' and p.kind = 'setting' order by p.id`);
  return [...rows];
}
