import { inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import type { Voucher } from "./policy";

/** Vouchers by the codes a buyer typed, with how often that buyer has used each. */
export function findVouchers(reader: Db | Tx, codes: string[], memberUuid: string): Promise<Voucher[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return reader
    .select({
      id: vouchers.id,
      code: vouchers.code,
      name: vouchers.name,
      scope: vouchers.scope,
      storeId: vouchers.marketplaceStoreId,
      type: vouchers.type,
      value: vouchers.value,
      minValue: vouchers.minValue,
      maxDiscount: vouchers.maxDiscount,
      quota: vouchers.quota,
      usedCount: vouchers.usedCount,
      perUser: vouchers.perUser,
      status: vouchers.status,
      startDate: vouchers.startDate,
      endDate: vouchers.endDate,
      usesByBuyer: sql<number>`(
        select count(*)::int from marketplace_voucher_usages u
        where u.voucher_id = ${vouchers.id} and u.member_uuid = ${memberUuid}::uuid and u.status <> 'released'
      )`,
    })
    .from(vouchers)
    .where(inArray(vouchers.code, codes));
}
