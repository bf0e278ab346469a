import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { isState, type OrderState } from "@/lib/orders/status";
import { type Asked, containing, type Page, readPage } from "./keyset";

type Filter = { q?: string; state?: string } & Asked;

export type OsaOrderRow = {
  cursor: string;
  billingCode: string;
  state: OrderState;
  paymentState: number;
  bookedAt: string;
  buyer: string;
  store: string;
  method: string;
  methodEn: string;
  orderPrice: number;
};

/** Orders of all stores, newest first, by state and by code, invoice, buyer or store. */
export function listOrders(_osa: Osa, filter: Filter): Promise<Page<OsaOrderRow>> {
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`mo.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<OsaOrderRow>(sql`
      select mo.id as cursor, mo.billing_code as "billingCode", mo.status as state, o.order_status as "paymentState",
        o.order_booking_date as "bookedAt", o.order_member_name as buyer, s.name as store, pm.name as method,
        pm.name_en as "methodEn", mo.order_price as "orderPrice"
      from marketplace_orders mo
      join "order" o on o.id = mo.order_id
      join marketplace_stores s on s.id = mo.marketplace_store_id
      join payment_methods pm on pm.id = o.mp_id
      where ${isState(filter.state) ? sql`mo.status = ${filter.state}` : sql`true`}
        and ${
          filter.q
            ? sql`(mo.billing_code ilike ${like} or o.order_invoice ilike ${like} or o.order_member_name ilike ${like} or s.name ilike ${like})`
            : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

export const storeStates = ["aktif", "nonaktif", "ditangguhkan"] as const;

export type OsaStoreRow = {
  cursor: string;
  id: string;
  slug: string;
  code: string;
  name: string;
  city: string;
  owner: string;
  storeType: "biasa" | "partner" | "official";
  status: (typeof storeStates)[number];
  verification: "belum" | "proses" | "verif" | "ditolak";
  percentage: number;
  feeBearer: "buyer" | "seller";
  products: number;
  soldQty: number;
  saldo: number;
  saldoHeld: number;
};

/** All stores by their address, with what they owe and are owed. */
export function listStores(_osa: Osa, filter: Filter): Promise<Page<OsaStoreRow>> {
  const like = containing(filter.q ?? "");
  const status = storeStates.find((known) => known === filter.state);
  return readPage(
    filter,
    { column: sql`s.slug collate "C"`, type: "text", ascending: true },
    ({ beyond, order, limit }) =>
      db.execute<OsaStoreRow>(sql`
        select s.slug as cursor, s.id, s.slug, s.code, s.name, s.city_name as city, u.name as owner, s.store_type as "storeType",
          s.status, s.verification_status as verification, s.percentage::float as percentage, s.fee_bearer as "feeBearer",
          s.product_count as products, s.sold_qty as "soldQty", s.saldo_amount as saldo, s.saldo_held_amount as "saldoHeld"
        from marketplace_stores s join marketplace_users u on u.id = s.owner_user_id
        where ${status ? sql`s.status = ${status}` : sql`true`}
          and ${
            filter.q
              ? sql`(s.name ilike ${like} or s.slug ilike ${like} or s.code ilike ${like} or s.city_name ilike ${like} or u.name ilike ${like})`
              : sql`true`
          }
          and ${beyond}
        order by ${order} limit ${limit}
      `),
  );
}

export type OsaMemberRow = {
  cursor: number;
  name: string;
  email: string;
  status: "aktif" | "nonaktif" | "ban";
  level: "bronze" | "silver" | "gold" | "platinum";
  transactions: number;
  points: number;
  saldo: number;
  stores: number;
  registeredAt: string;
};

/** Buyers, newest first, by name, address or telephone. */
export function listMembers(_osa: Osa, filter: Filter): Promise<Page<OsaMemberRow>> {
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`m.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<OsaMemberRow>(sql`
      select m.id as cursor, u.name, u.email, u.status, m.level, m.total_transactions as transactions,
        m.reward_points as points, m.saldo, u.registered_at as "registeredAt",
        (select count(*)::int from marketplace_store_users su where su.marketplace_user_id = u.id) as stores
      from members m join marketplace_users u on u.id = m.uuid
      where ${filter.q ? sql`(u.name ilike ${like} or u.email ilike ${like} or u.phone ilike ${like})` : sql`true`}
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

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

/** Who changed what, newest first; by who did it and by what it was done to. */
export function listAudit(_osa: Osa, filter: { actor?: string; subject?: string } & Asked): Promise<Page<AuditRow>> {
  const actor = containing(filter.actor ?? "");
  const subject = containing(filter.subject ?? "");
  return readPage(filter, { column: sql`a.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<AuditRow>(sql`
      select a.id as cursor, a.created_at as at, a.actor_kind as "actorKind", a.actor_id as "actorId", u.name as actor,
        a.action, a.subject_type as "subjectType", a.subject_id as "subjectId", a.before, a.after, a.reason
      from audit_log a left join marketplace_users u on u.id::text = a.actor_id
      where ${filter.actor ? sql`(u.name ilike ${actor} or u.email ilike ${actor} or a.actor_id ilike ${actor})` : sql`true`}
        and ${filter.subject ? sql`(a.subject_id ilike ${subject} or a.subject_type ilike ${subject} or a.action ilike ${subject})` : sql`true`}
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}
