import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { OrderState } from "@/lib/orders/status";
import { now } from "@/lib/platform/clock";
import { normalizePhone } from "@/lib/shared/phone";
import { accountId } from "./account-id";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { userWords } from "./words";

export const accountStates = ["aktif", "nonaktif", "ban"] as const;
export const accountRoles = ["pembeli", "staf", "osa"] as const;

export type MemberFilter = { q?: string; state?: string; role?: string } & Asked;

export type OsaMemberRow = {
  cursor: string;
  name: string;
  email: string;
  username: string;
  phone: string | null;
  status: (typeof accountStates)[number];
  level: "bronze" | "silver" | "gold" | "platinum" | null;
  transactions: number | null;
  points: number | null;
  saldo: number | null;
  stores: number;
  isAdmin: boolean;
  registeredAt: string;
};

const roles = {
  pembeli: sql`exists (select from members x where x.uuid = u.id)`,
  staf: sql`exists (select from marketplace_store_users x where x.marketplace_user_id = u.id)`,
  osa: sql`exists (select from osa_admins x where x.user_id = u.id)`,
};

/** Accounts, the newest first: buyers, staff of stores, and admins, by name, e-mail, username or telephone. */
export function listMembers(_osa: Osa, filter: MemberFilter): Promise<Page<OsaMemberRow>> {
  const status = accountStates.find((known) => known === filter.state);
  const role = accountRoles.find((known) => known === filter.role);
  return readPage(filter, { column: sql`u.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<OsaMemberRow>(sql`
      select u.id as cursor, u.name, u.email, u.username, u.phone, u.status, u.registered_at as "registeredAt",
        m.level, m.total_transactions as transactions, m.reward_points as points, m.saldo, o.user_id is not null as "isAdmin",
        (select count(*)::int from marketplace_store_users su where su.marketplace_user_id = u.id) as stores
      from (
        select * from marketplace_users u
        where ${status ? sql`u.status = ${status}::account_status` : sql`true`}
          and ${role ? roles[role] : sql`true`}
          and ${filter.q ? sought(filter.q) : sql`true`}
          and ${beyond}
        order by ${order} limit ${limit}
      ) u
      left join members m on m.uuid = u.id
      left join osa_admins o on o.user_id = u.id
      order by ${order}
    `),
  );
}

/** A number is looked for as it is kept, however it was written. */
function sought(words: string) {
  const phone = /^[+\d][\d\s.-]{6,}$/.test(words) ? normalizePhone(words) : null;
  return sql`${userWords} ilike ${containing(phone ?? words)}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type OsaMember = OsaMemberRow & {
  organization: string | null;
  mustChangePassword: boolean;
  addresses: number;
  sessions: number;
  storesOf: { id: string; name: string; role: "owner" | "admin" | "gudang" | "keuangan" }[];
  spent: number;
  orders: { code: string; state: OrderState; at: string; store: string; price: number }[];
  withdrawals: { id: string; status: string; amount: number; at: string }[];
  history: { id: number; action: string; at: string; by: string; reason: string | null }[];
};

/** One account with its orders and its money, and what OneSmile did about it. */
export async function readMember(_osa: Osa, userId: string): Promise<OsaMember | null> {
  if (!uuid.test(userId)) return null;
  const [row] = await db.execute<OsaMember>(sql`
    select u.id as cursor, u.name, u.email, u.username, u.phone, u.status, u.registered_at as "registeredAt", u.organization,
      u.password_must_change as "mustChangePassword", m.level, m.total_transactions as transactions, m.reward_points as points,
      m.saldo, o.user_id is not null as "isAdmin",
      (select count(*)::int from marketplace_store_users su where su.marketplace_user_id = u.id) as stores,
      (select count(*)::int from marketplace_addresses a where a.member_uuid = u.id and a.deleted_at is null) as addresses,
      (select count(*)::int from marketplace_sessions s where s.user_id = u.id and s.ended_at is null
        and (s.expires_at > ${now().toISOString()}::timestamptz or s.remember_hash is not null)) as sessions,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'role', su.role) order by s.name), '[]')
        from marketplace_store_users su join marketplace_stores s on s.id = su.marketplace_store_id
        where su.marketplace_user_id = u.id) as "storesOf",
      (select coalesce(sum(x.order_price), 0)::bigint from "order" x where x.member_id = m.id and x.order_status in (2, 6)) as spent,
      (select coalesce(json_agg(json_build_object('code', x.billing_code, 'state', x.status, 'at', x.at, 'store', x.name, 'price', x.order_price)), '[]')
        from (select mo.billing_code, mo.status, ord.order_booking_date as at, s.name, mo.order_price
          from "order" ord join marketplace_orders mo on mo.order_id = ord.id
          join marketplace_stores s on s.id = mo.marketplace_store_id
          where ord.member_id = m.id order by mo.id desc limit 10) x) as orders,
      (select coalesce(json_agg(json_build_object('id', x.id, 'status', x.status, 'amount', x.amount, 'at', x.created_at)), '[]')
        from (select * from marketplace_withdrawals w where w.member_uuid = u.id order by w.id desc limit 5) x) as withdrawals,
      (select coalesce(json_agg(json_build_object('id', h.id, 'action', h.action, 'at', h.created_at,
          'by', coalesce(w.name, h.actor_id), 'reason', h.reason) order by h.id desc), '[]')
        from (select * from audit_log l where l.subject_type = 'user' and l.subject_id = u.id::text
          order by l.id desc limit 12) h left join marketplace_users w on w.id = ${accountId(sql`h.actor_id`)}) as history
    from marketplace_users u
    left join members m on m.uuid = u.id
    left join osa_admins o on o.user_id = u.id
    where u.id = ${userId}::uuid
  `);
  return row ?? null;
}
