import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { normalizePhone } from "@/lib/shared/phone";
import { feeInForce } from "@/lib/stores/fee-in-force";
import { accountId } from "./account-id";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { storeWords, userWords } from "./words";

export const storeStates = ["aktif", "nonaktif", "ditangguhkan"] as const;
export const verifications = ["belum", "proses", "verif", "ditolak"] as const;
export const storeTypes = ["biasa", "partner", "official"] as const;

export type StoreFilter = { q?: string; state?: string; verification?: string; type?: string; city?: string } & Asked;

export type OsaStoreRow = {
  cursor: string;
  id: string;
  slug: string;
  code: string;
  name: string;
  city: string;
  owner: string;
  storeType: (typeof storeTypes)[number];
  status: (typeof storeStates)[number];
  verification: (typeof verifications)[number];
  percentage: number;
  feeBearer: "buyer" | "seller";
  products: number;
  soldQty: number;
  saldo: number;
  saldoHeld: number;
  /** When somebody last decided something about it: how long the queue waits. */
  updatedAt: string;
};

/** All stores by their address, by words of their own or by who owns them, with what they owe and are owed. */
export function listStores(_osa: Osa, filter: StoreFilter): Promise<Page<OsaStoreRow>> {
  const status = storeStates.find((known) => known === filter.state);
  const verification = verifications.find((known) => known === filter.verification);
  const type = storeTypes.find((known) => known === filter.type);
  return readPage(
    filter,
    { column: sql`s.slug collate "C"`, type: "text", ascending: true },
    ({ beyond, order, limit }) =>
      db.execute<OsaStoreRow>(sql`
        select s.slug as cursor, s.id, s.slug, s.code, s.name, s.city_name as city, u.name as owner, s.store_type as "storeType",
          s.status, s.verification_status as verification, s.updated_at as "updatedAt",
          coalesce(f.percentage, s.percentage)::float8 as percentage, coalesce(f.fee_bearer, s.fee_bearer) as "feeBearer",
          s.product_count as products, s.sold_qty as "soldQty", s.saldo_amount as saldo, s.saldo_held_amount as "saldoHeld"
        from (
          select * from marketplace_stores s
          where ${status ? sql`s.status = ${status}::store_status` : sql`true`}
            and ${verification ? sql`s.verification_status = ${verification}::verification_status` : sql`true`}
            and ${type ? sql`s.store_type = ${type}::store_type` : sql`true`}
            and ${filter.city ? sql`s.city_id = ${filter.city}` : sql`true`}
            and ${filter.q ? sought(filter.q) : sql`true`}
            and ${beyond}
          order by ${order} limit ${limit}
        ) s
        join marketplace_users u on u.id = s.owner_user_id
        ${feeInForce(now())}
        order by ${order}
      `),
  );
}

/** An address or a number is its owner's; everything else is the store's own name, address or code. */
function sought(words: string) {
  const phone = /^[+\d][\d\s.-]{6,}$/.test(words) ? normalizePhone(words) : null;
  if (phone === null && !words.includes("@")) return sql`${storeWords} ilike ${containing(words)}`;
  return sql`s.owner_user_id in (
    select u.id from marketplace_users u where ${userWords} ilike ${containing(phone ?? words)} limit 1000)`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type StoreFee = {
  percentage: number;
  feeBearer: "buyer" | "seller";
  from: string;
  reason: string;
  by: string | null;
  approvedBy: string | null;
  state: "past" | "now" | "ahead";
};

export type OpenFee = {
  id: string;
  percentage: number;
  feeBearer: "buyer" | "seller";
  from: string;
  reason: string;
  byId: string;
  by: string | null;
};

export type OsaStore = OsaStoreRow & {
  description: string;
  address: string;
  bank: string | null;
  accountNumber: string | null;
  minimalProduct: number;
  minimalPrice: number;
  contractAt: string;
  contractVersion: string;
  createdAt: string;
  ownerId: string;
  ownerEmail: string;
  ownerPhone: string | null;
  staff: { userId: string; name: string; email: string; role: "owner" | "admin" | "gudang" | "keuangan" }[];
  orders: { total: number; open: number; sold: number };
  fees: StoreFee[];
  openFee: OpenFee | null;
  /** The last words that OneSmile said to the store. */
  history: { id: number; action: string; at: string; by: string; reason: string | null }[];
};

/** One store with everything that OneSmile decides about it. */
export async function readStoreDetail(_osa: Osa, storeId: string): Promise<OsaStore | null> {
  if (!uuid.test(storeId)) return null;
  const at = now().toISOString();
  const [row] = await db.execute<OsaStore>(sql`
    select s.slug as cursor, s.id, s.slug, s.code, s.name, s.city_name as city, u.name as owner, s.store_type as "storeType",
      s.status, s.verification_status as verification, s.updated_at as "updatedAt",
      coalesce(f.percentage, s.percentage)::float8 as percentage, coalesce(f.fee_bearer, s.fee_bearer) as "feeBearer",
      s.product_count as products, s.sold_qty as "soldQty", s.saldo_amount as saldo, s.saldo_held_amount as "saldoHeld",
      s.description, s.address, b.name as bank, s.bank_account_number as "accountNumber",
      s.minimal_product as "minimalProduct", s.minimal_price as "minimalPrice", s.tnc_date as "contractAt",
      s.tnc_version as "contractVersion", s.created_at as "createdAt", u.id as "ownerId", u.email as "ownerEmail", u.phone as "ownerPhone",
      (select coalesce(json_agg(json_build_object('userId', m.id, 'name', m.name, 'email', m.email, 'role', su.role)
          order by su.created_at), '[]')
        from marketplace_store_users su join marketplace_users m on m.id = su.marketplace_user_id
        where su.marketplace_store_id = s.id) as staff,
      (select json_build_object('total', count(*)::int,
          'open', (count(*) filter (where mo.status in ('menunggu_konfirmasi', 'diproses', 'dikirim')))::int,
          'sold', coalesce(sum(mo.total) filter (where mo.status in ('menunggu_konfirmasi', 'diproses', 'dikirim', 'selesai')), 0)::bigint)
        from marketplace_orders mo where mo.marketplace_store_id = s.id) as orders,
      (select coalesce(json_agg(json_build_object('percentage', sf.percentage::float8, 'feeBearer', sf.fee_bearer,
          'from', sf.effective_from, 'reason', sf.reason, 'by', w.name, 'approvedBy', a.name,
          'state', case when sf.effective_from > ${at}::timestamptz then 'ahead'
            when sf.effective_from = (select max(x.effective_from) from marketplace_store_fees x
              where x.marketplace_store_id = s.id and x.effective_from <= ${at}::timestamptz) then 'now' else 'past' end)
          order by sf.effective_from desc), '[]')
        from marketplace_store_fees sf left join marketplace_users w on w.id = ${accountId(sql`sf.created_by`)}
          left join marketplace_users a on a.id = sf.approved_by
        where sf.marketplace_store_id = s.id) as fees,
      (select json_build_object('id', p.id, 'percentage', (p.after ->> 'percentage')::float8, 'feeBearer', p.after ->> 'feeBearer',
          'from', p.after ->> 'effectiveFrom', 'reason', p.reason, 'byId', p.created_by, 'by', w.name)
        from platform_proposals p left join marketplace_users w on w.id = ${accountId(sql`p.created_by`)}
        where p.kind = 'store.fee' and p.subject_type = 'store' and p.subject_id = s.id::text and p.status = 'diajukan') as "openFee",
      (select coalesce(json_agg(json_build_object('id', h.id, 'action', h.action, 'at', h.created_at,
          'by', coalesce(w.name, h.actor_id), 'reason', h.reason) order by h.id desc), '[]')
        from (select * from audit_log l where l.subject_type = 'store' and l.subject_id = s.id::text
          order by l.id desc limit 12) h left join marketplace_users w on w.id = ${accountId(sql`h.actor_id`)}) as history
    from marketplace_stores s
    join marketplace_users u on u.id = s.owner_user_id
    left join marketplace_banks b on b.id = s.marketplace_bank_id
    ${feeInForce(now())}
    where s.id = ${storeId}::uuid
  `);
  return row ?? null;
}
