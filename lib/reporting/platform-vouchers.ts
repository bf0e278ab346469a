import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { type VoucherTerms, voucherDiscount } from "@/lib/vouchers/discount";
import { idFrom } from "./id-from";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { voucherWords } from "./words";

export type PlatformVoucher = {
  cursor: string;
  code: string;
  name: string;
  description: string;
  type: "persen" | "nominal";
  value: number;
  minValue: number;
  maxDiscount: number | null;
  quota: number | null;
  usedCount: number;
  perUser: number;
  status: "aktif" | "nonaktif";
  startDate: string;
  endDate: string;
};

const columns = sql`v.id as cursor, v.code, v.name, v.description, v.type, v.value, v.min_value as "minValue",
  v.max_discount as "maxDiscount", v.quota, v.used_count as "usedCount", v.per_user as "perUser", v.status,
  v.start_date as "startDate", v.end_date as "endDate"`;

/** Vouchers that OneSmile pays for, newest first, by code or name. */
export function listPlatformVouchers(_osa: Osa, filter: { q?: string } & Asked): Promise<Page<PlatformVoucher>> {
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`v.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<PlatformVoucher>(sql`
      select ${columns} from marketplace_vouchers v
      where v.scope = 'platform' and ${filter.q ? sql`${voucherWords} ilike ${like}` : sql`true`}
        and ${beyond}
      order by ${order} limit ${limit}`),
  );
}

export async function findPlatformVoucher(_osa: Osa, id: string): Promise<PlatformVoucher | null> {
  const [row] = await db.execute<PlatformVoucher>(
    sql`select ${columns} from marketplace_vouchers v where v.scope = 'platform' and v.id::text = ${id}`,
  );
  return row ?? null;
}

export type Simulation = { checkouts: number; uses: number; cost: number; sales: number; days: number };

const SAMPLE_DAYS = 30;
/** The newest so many: enough for a guess, and read in a moment however large the shop is. */
const SAMPLE_ROWS = 20_000;

type Terms = VoucherTerms & { minValue: number; quota: number | null; perUser: number };

/** What a voucher would have cost had it been there for the last weeks, if people bought as they did. */
export async function simulateVoucher(_osa: Osa, terms: Terms, at: Date): Promise<Simulation> {
  const since = new Date(at.getTime() - SAMPLE_DAYS * 86_400_000);
  const rows = await db.execute<{ member: string; base: number }>(sql`
    select c.member_uuid as member, sum(mo.total)::bigint as base
    from (select id, member_uuid from marketplace_checkouts where id >= ${idFrom(since)}::uuid
      order by id desc limit ${SAMPLE_ROWS}) c
    join "order" o on o.checkout_id = c.id and o.order_status in (2, 5, 6) and o.order_payment_date is not null
    join marketplace_orders mo on mo.order_id = o.id
    group by c.id, c.member_uuid order by c.id`);
  const usedBy = new Map<string, number>();
  const sum: Simulation = { checkouts: rows.length, uses: 0, cost: 0, sales: 0, days: SAMPLE_DAYS };
  for (const { member, base } of rows) {
    const before = usedBy.get(member) ?? 0;
    if (base < terms.minValue || before >= terms.perUser || sum.uses >= (terms.quota ?? Infinity)) continue;
    usedBy.set(member, before + 1);
    sum.uses += 1;
    sum.cost += voucherDiscount(terms, base);
    sum.sales += base;
  }
  return sum;
}
