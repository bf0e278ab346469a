import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { Voucher } from "./policy";

/** Those on offer are this many a store, and for the platform; more may be had by their code. */
const SHOWN = 12;

export type VoucherSearch = {
  codes: string[];
  /** Stores whose vouchers are on offer, and whether the platform's are. */
  storeIds: string[];
  platform: boolean;
  at: Date;
};

/** Vouchers by the codes a buyer typed, and those on offer, with how often that buyer has used each. */
export async function findVouchers(reader: Db | Tx, search: VoucherSearch, memberUuid: string): Promise<Voucher[]> {
  const { codes, storeIds, platform, at } = search;
  if (codes.length === 0 && storeIds.length === 0 && !platform) return [];
  const rows = await reader.execute<
    Omit<Voucher, "startDate" | "endDate"> & { startDate: string; endDate: string }
  >(sql`
    select v.id, v.code, v.name, v.scope, v.marketplace_store_id as "storeId", v.type, v.value, v.min_value as "minValue",
      v.max_discount as "maxDiscount", v.quota, v.used_count as "usedCount", v.per_user as "perUser", v.status,
      v.start_date as "startDate", v.end_date as "endDate", (
        select count(*)::int from marketplace_voucher_usages u
        where u.voucher_id = v.id and u.member_uuid = ${memberUuid}::uuid and u.status <> 'released'
      ) as "usesByBuyer"
    from (
      select o.*, row_number() over (partition by marketplace_store_id order by end_date, code) as place
      from marketplace_vouchers o
      where status = 'aktif' and end_date > ${at.toISOString()}::timestamptz
        and (marketplace_store_id = any(${`{${storeIds.join(",")}}`}::uuid[]) or (${platform} and scope = 'platform'))
      union all
      select o.*, 0 from marketplace_vouchers o where code = any(${`{${codes.map((code) => JSON.stringify(code)).join(",")}}`}::text[])
    ) v
    where v.place <= ${SHOWN}
    order by v.code, v.place
  `);
  return rows
    .filter((row, i) => row.id !== rows[i - 1]?.id)
    .map((row) => ({ ...row, startDate: new Date(row.startDate), endDate: new Date(row.endDate) }));
}
