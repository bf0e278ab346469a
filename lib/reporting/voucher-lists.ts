import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import type { VoucherPhase } from "@/lib/vouchers/policy";
import { type Asked, containing, type Page, readPage } from "./keyset";

export const voucherPhases = ["berjalan", "terjadwal", "habis", "berakhir", "nonaktif"] as const;

export type ManagedVoucher = {
  id: string;
  code: string;
  name: string;
  description: string;
  type: "persen" | "nominal";
  value: number;
  minValue: number;
  maxDiscount: number | null;
  quota: number | null;
  perUser: number;
  status: "aktif" | "nonaktif";
  startDate: string;
  endDate: string;
  phase: VoucherPhase;
  /** Held by checkouts that are not paid yet, and used for good. */
  reserved: number;
  used: number;
  /** What it took off orders that stand, and what those orders came to. */
  given: number;
  orders: number;
  sales: number;
};
export type ManagedVoucherRow = ManagedVoucher & { cursor: string };

/** As `voucherPhase` says it (lib/vouchers/policy.ts). */
const phase = (at: Date): SQL => sql`case
  when v.end_date <= ${at.toISOString()}::timestamptz then 'berakhir' when v.status <> 'aktif' then 'nonaktif'
  when v.quota is not null and v.used_count >= v.quota then 'habis'
  when v.start_date > ${at.toISOString()}::timestamptz then 'terjadwal' else 'berjalan' end`;

const columns = (at: Date): SQL => sql`
  v.id as cursor, v.id, v.code, v.name, v.description, v.type, v.value::float8 as value, v.min_value::float8 as "minValue",
  v.max_discount::float8 as "maxDiscount", v.quota, v.per_user as "perUser", v.status, v.start_date as "startDate",
  v.end_date as "endDate", ${phase(at)} as phase, u.reserved, u.used, o.given, o.orders, o.sales`;

const sources = sql`
  cross join lateral (
    select count(*) filter (where x.status = 'reserved')::int as reserved, count(*) filter (where x.status = 'used')::int as used
    from marketplace_voucher_usages x where x.voucher_id = v.id and x.status <> 'released'
  ) u
  cross join lateral (
    select coalesce(sum(w.discount_applied), 0)::float8 as given, count(*)::int as orders, coalesce(sum(m.total), 0)::float8 as sales
    from marketplace_voucher_usages x
    join marketplace_order_vouchers w on w.voucher_usage_id = x.id
    join marketplace_orders m on m.id = w.marketplace_order_id
    where x.voucher_id = v.id and x.status = 'used' and m.status not in ('dibatalkan', 'dikembalikan')
  ) o`;

const fundedBy = (actor: Seller | Osa): SQL =>
  actor.kind === "seller"
    ? sql`v.scope = 'penjual' and v.marketplace_store_id = ${actor.storeId}::uuid`
    : sql`v.scope = 'platform'`;

/** The vouchers that a store, or for admins the platform, pays for; newest first, by phase and by code or name. */
export function listManagedVouchers(
  actor: Seller | Osa,
  filter: { state?: string; q?: string } & Asked,
): Promise<Page<ManagedVoucherRow>> {
  const at = now();
  const wanted = voucherPhases.find((name) => name === filter.state);
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`v.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<ManagedVoucherRow>(sql`
      with page as materialized (
        select v.* from marketplace_vouchers v
        where ${fundedBy(actor)} and ${wanted ? sql`${phase(at)} = ${wanted}` : sql`true`}
          and ${filter.q ? sql`(v.code ilike ${like} or v.name ilike ${like})` : sql`true`} and ${beyond}
        order by ${order} limit ${limit}
      )
      select ${columns(at)} from page v ${sources} order by ${order}
    `),
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One's own voucher; another funder's is not found. */
export async function readManagedVoucher(actor: Seller | Osa, voucherId: string): Promise<ManagedVoucher | null> {
  if (!uuid.test(voucherId)) return null;
  const [row] = await db.execute<ManagedVoucher>(sql`
    select ${columns(now())} from marketplace_vouchers v ${sources} where v.id = ${voucherId}::uuid and ${fundedBy(actor)}
  `);
  return row ?? null;
}

type VoucherUse = {
  id: string;
  billingCode: string;
  buyer: string;
  at: string;
  discount: number;
  total: number;
};

/** The latest orders that carry a voucher. */
export async function listVoucherUses(actor: Seller | Osa, voucherId: string, limit = 20): Promise<VoucherUse[]> {
  if (!uuid.test(voucherId)) return [];
  const rows = await db.execute<VoucherUse>(sql`
    select m.id, m.billing_code as "billingCode", o.order_member_name as buyer, o.order_booking_date as at,
      w.discount_applied::float8 as discount, m.total::float8 as total
    from marketplace_vouchers v
    join marketplace_voucher_usages x on x.voucher_id = v.id and x.status <> 'released'
    join marketplace_order_vouchers w on w.voucher_usage_id = x.id
    join marketplace_orders m on m.id = w.marketplace_order_id
    join "order" o on o.id = m.order_id
    where v.id = ${voucherId}::uuid and ${fundedBy(actor)}
    order by w.created_at desc, m.id desc limit ${limit}
  `);
  return [...rows];
}
