import { sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
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
  /** Set while an admin looks as this person; everything above is then theirs, save the session. */
  view?: AccountView;
};

/** An admin's look at the shop as somebody else; nothing can be done from there. */
export type AccountView = { id: string; userId: string; adminId: string; adminName: string; expiresAt: string };

export type OsaGate = "open" | "code" | "enrol";

type Row = Omit<SignedIn, "member" | "osa" | "view"> & {
  memberId: number | null;
  scopes: OsaScope[] | null;
  gate: OsaGate;
  view: AccountView | null;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A session counts while its row is open, its account active, and its time not over; null otherwise. */
export async function findSignedIn(userId: string, sessionId: string): Promise<SignedIn | null> {
  if (!uuid.test(userId) || !uuid.test(sessionId)) return null;
  const at = now().toISOString();
  const rows = await keptDb.execute<Row>(sql`
    select u.id as "userId", u.name, u.email, u.locale, u.password_must_change as "passwordMustChange",
      s.id as "sessionId", m.id as "memberId", o.scopes,
      case when f.confirmed_at is not null then case when s.second_factor_at is null then 'code' else 'open' end
        when o.user_id is not null and ${setting("osa_second_factor", at)} = 'true'::jsonb then 'enrol'
        else 'open' end as gate,
      ${storesOfPerson} as stores,
      (select json_build_object('id', v.id, 'userId', v.viewed_user_id, 'adminId', u.id, 'adminName', u.name, 'expiresAt', v.expires_at)
        from osa_account_views v where o.user_id is not null and v.session_id = s.id and v.ended_at is null
          and v.expires_at > ${at}::timestamptz) as view
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
  const { memberId, scopes, gate, view, ...person } = row;
  const osa = scopes && { scopes, gate };
  const signedIn = { ...person, member: memberId === null ? null : { id: memberId }, osa };
  return view && gate === "open" ? seenAs(signedIn, view) : signedIn;
}

/** What somebody else would have, for the admin who looks as them; themselves where that account is gone. */
async function seenAs(admin: SignedIn, view: AccountView): Promise<SignedIn> {
  const [seen] = await keptDb.execute<Pick<Row, "userId" | "name" | "email" | "locale" | "memberId" | "stores">>(sql`
    select u.id as "userId", u.name, u.email, u.locale, m.id as "memberId", ${storesOfPerson} as stores
    from marketplace_users u left join members m on m.uuid = u.id where u.id = ${view.userId}::uuid`);
  if (!seen) return admin;
  const { memberId, ...person } = seen;
  const member = memberId === null ? null : { id: memberId };
  return { ...person, member, passwordMustChange: false, sessionId: admin.sessionId, osa: null, view };
}

const storesOfPerson = sql`(select coalesce(json_agg(json_build_object('id', st.id, 'slug', st.slug, 'name', st.name, 'role', su.role)
    order by st.name, st.id), '[]')
  from marketplace_store_users su join marketplace_stores st on st.id = su.marketplace_store_id
  where su.marketplace_user_id = u.id)`;

/** One setting in force, asked only for admins, whose sessions it is about. */
const setting = (key: string, at: string) => sql`(select value from platform_settings
  where key = ${key} and effective_from <= ${at}::timestamptz order by effective_from desc limit 1)`;
