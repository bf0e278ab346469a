import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";

/** More than these nobody reads; the checkout finds the best of all of them anyway. */
const SHOWN = 60;

export type VoucherStore = { name: string; slug: string };

export type OwnVoucher = {
  id: string;
  code: string;
  name: string;
  description: string;
  type: "persen" | "nominal";
  value: number;
  minValue: number;
  maxDiscount: number | null;
  /** How often everybody together, and this buyer, may still use it. */
  left: number | null;
  usesLeft: number;
  startDate: Date;
  endDate: Date;
  /** Who pays for it: a store, or OneSmile where there is none (D-14). */
  store: VoucherStore | null;
};

/** What a buyer can use now: the platform's vouchers and those of stores followed or bought from, soonest over first. */
export async function listOwnVouchers(buyer: Buyer, at: Date): Promise<OwnVoucher[]> {
  const rows = await db.execute<Omit<OwnVoucher, "startDate" | "endDate"> & { startDate: string; endDate: string }>(sql`
    select v.id, v.code, v.name, v.description, v.type, v.value::float8 as value, v.min_value::float8 as "minValue",
      v.max_discount::float8 as "maxDiscount", v.quota - v.used_count as left, v.per_user - u.uses as "usesLeft",
      v.start_date as "startDate", v.end_date as "endDate",
      case when s.id is not null then json_build_object('name', s.name, 'slug', s.slug) end as store
    from marketplace_vouchers v
    left join marketplace_stores s on s.id = v.marketplace_store_id
    cross join lateral (
      select count(*)::int as uses from marketplace_voucher_usages x
      where x.voucher_id = v.id and x.member_uuid = ${buyer.userId}::uuid and x.status <> 'released'
    ) u
    where v.status = 'aktif' and v.start_date <= ${at.toISOString()}::timestamptz
      and v.end_date > ${at.toISOString()}::timestamptz
      and (v.quota is null or v.used_count < v.quota) and u.uses < v.per_user
      and (v.scope = 'platform' or (
        s.status = 'aktif' and s.verification_status = 'verif' and s.id in (
          select f.marketplace_store_id from marketplace_store_follows f where f.member_uuid = ${buyer.userId}::uuid
          union select o.marketplace_store_id from marketplace_orders o where o.member_uuid = ${buyer.userId}::uuid
        )
      ))
    order by v.end_date, v.code limit ${SHOWN}
  `);
  return rows.map((row) => ({ ...row, startDate: new Date(row.startDate), endDate: new Date(row.endDate) }));
}

export type UsedVoucher = {
  id: string;
  code: string;
  name: string;
  /** Put aside for an order that is not paid yet. */
  isReserved: boolean;
  at: Date;
  discount: number;
  billingCodes: string[];
  store: VoucherStore | null;
};

/** What a buyer has used or holds, the latest first, with the orders that it went into. */
export async function listUsedVouchers(buyer: Buyer): Promise<UsedVoucher[]> {
  const rows = await db.execute<Omit<UsedVoucher, "at"> & { at: string }>(sql`
    select u.id, u.voucher_code as code, v.name, u.status = 'reserved' as "isReserved",
      coalesce(u.used_at, u.created_at) as at, o.discount, o.codes as "billingCodes",
      case when s.id is not null then json_build_object('name', s.name, 'slug', s.slug) end as store
    from marketplace_voucher_usages u
    join marketplace_vouchers v on v.id = u.voucher_id
    left join marketplace_stores s on s.id = v.marketplace_store_id
    cross join lateral (
      select coalesce(sum(w.discount_applied), 0)::float8 as discount,
        coalesce(json_agg(m.billing_code order by m.billing_code), '[]') as codes
      from marketplace_order_vouchers w join marketplace_orders m on m.id = w.marketplace_order_id
      where w.voucher_usage_id = u.id
    ) o
    where u.member_uuid = ${buyer.userId}::uuid and u.status <> 'released'
    order by coalesce(u.used_at, u.created_at) desc, u.id desc limit ${SHOWN}
  `);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
