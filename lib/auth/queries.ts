import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { now } from "@/lib/platform/clock";
import type { OsaScope, StoreRole } from "./actors";
import { OSA_IDLE_MINUTES, REMEMBER_DAYS } from "./policy";

/** Somebody signed in, with every role that the database holds for them at this moment (D-01). */
export type SignedIn = {
  userId: string;
  name: string;
  email: string;
  locale: "id" | "en";
  passwordMustChange: boolean;
  sessionId: string;
  member: { id: number } | null;
  stores: { id: string; slug: string; name: string; role: StoreRole }[];
  /** `gate` says what still stands before the panel: a code of the second factor, or to set one up. */
  osa: { scopes: OsaScope[]; gate: OsaGate } | null;
};

export type OsaGate = "open" | "code" | "enrol";

type Row = Omit<SignedIn, "member" | "osa"> & { memberId: number | null; scopes: OsaScope[] | null; gate: OsaGate };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A session counts while its row is open, its account active, and its time not over; null otherwise. */
export async function findSignedIn(userId: string, sessionId: string): Promise<SignedIn | null> {
  if (!uuid.test(userId) || !uuid.test(sessionId)) return null;
  const at = now().toISOString();
  const rows = await db.execute<Row>(sql`
    select u.id as "userId", u.name, u.email, u.locale, u.password_must_change as "passwordMustChange",
      s.id as "sessionId", m.id as "memberId", o.scopes,
      case when f.confirmed_at is not null then case when s.second_factor_at is null then 'code' else 'open' end
        when o.user_id is not null and ${setting("osa_second_factor", at)} = 'true'::jsonb then 'enrol'
        else 'open' end as gate,
      (select coalesce(json_agg(json_build_object('id', st.id, 'slug', st.slug, 'name', st.name, 'role', su.role)
          order by st.name, st.id), '[]')
        from marketplace_store_users su join marketplace_stores st on st.id = su.marketplace_store_id
        where su.marketplace_user_id = u.id) as stores
    from marketplace_sessions s
    join marketplace_users u on u.id = s.user_id
    left join members m on m.uuid = u.id
    left join osa_admins o on o.user_id = u.id
    left join osa_second_factors f on f.user_id = o.user_id
    where s.id = ${sessionId} and s.user_id = ${userId} and s.ended_at is null and u.status = 'aktif'
      and (s.expires_at > ${at}::timestamptz
        or (s.remember_hash = encode(sha256(convert_to(u.remember_token, 'UTF8')), 'hex')
          and s.created_at > ${at}::timestamptz - make_interval(days => ${REMEMBER_DAYS})))
      and (o.user_id is null or coalesce(s.last_seen_at, s.created_at) > ${at}::timestamptz
        - make_interval(mins => coalesce((${setting("osa_idle_minutes", at)} #>> '{}')::int, ${OSA_IDLE_MINUTES})))`);
  const row = rows[0];
  if (!row) return null;
  const { memberId, scopes, gate, ...person } = row;
  return { ...person, member: memberId === null ? null : { id: memberId }, osa: scopes && { scopes, gate } };
}

/** One setting in force, asked only for admins, whose sessions it is about. */
const setting = (key: string, at: string) => sql`(select value from platform_settings
  where key = ${key} and effective_from <= ${at}::timestamptz order by effective_from desc limit 1)`;
