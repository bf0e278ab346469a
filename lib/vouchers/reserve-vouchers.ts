import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { announceVouchers } from "./announce-vouchers";
import type { Voucher } from "./policy";

type Taken = { voucherId: string; isCounted: boolean; usageId: string | null; isLast: boolean };

/**
 * Takes the vouchers for one buyer and one checkout. Two checkouts at once meet at the unique index, many buyers at
 * the quota: who comes second is told so (D-15). The rows are locked in the order of their ids, so that two checkouts
 * cannot cross.
 */
export async function reserveVouchers(tx: Tx, buyer: Buyer, checkoutId: string, taken: readonly Voucher[]) {
  const usageIds = new Map<string, string>();
  if (taken.length === 0) return usageIds;
  const ids = `{${taken.map((voucher) => voucher.id).join(",")}}`;
  const rows = await tx.execute<Taken>(sql`
    with locked as materialized (
      select id from marketplace_vouchers where id = any(${ids}::uuid[]) order by id for no key update
    ),
    counted as (
      update marketplace_vouchers v set used_count = v.used_count + 1 from locked l
      where v.id = l.id and (v.quota is null or v.used_count < v.quota)
      returning v.id, v.scope, v.code, v.per_user, v.used_count = v.quota as is_last
    ),
    used as (
      insert into marketplace_voucher_usages (member_uuid, scope, voucher_id, voucher_code, checkout_id, ordinal)
      select ${buyer.userId}::uuid, c.scope, c.id, c.code, ${checkoutId}::uuid, free.ordinal
      from counted c
      cross join lateral (
        -- A use that was given back leaves a gap that may be filled again.
        select n as ordinal from generate_series(1, c.per_user) n
        where not exists (
          select 1 from marketplace_voucher_usages u
          where u.member_uuid = ${buyer.userId}::uuid and u.voucher_id = c.id and u.ordinal = n and u.status <> 'released'
        )
        order by n limit 1
      ) free
      on conflict do nothing
      returning id, voucher_id
    )
    select l.id as "voucherId", c.id is not null as "isCounted", u.id as "usageId",
      coalesce(c.is_last, false) as "isLast"
    from locked l left join counted c on c.id = l.id left join used u on u.voucher_id = l.id
  `);
  for (const voucher of taken) {
    const row = rows.find((one) => one.voucherId === voucher.id);
    const field = voucher.storeId ? `voucher.${voucher.storeId}` : "voucher";
    if (!row?.isCounted) throw refusal("voucher_exhausted", { params: { code: voucher.code }, field });
    if (!row.usageId) throw refusal("voucher_used", { params: { code: voucher.code }, field });
    usageIds.set(voucher.id, row.usageId);
  }
  const gone = new Set(rows.filter((row) => row.isLast).map((row) => row.voucherId));
  await announceVouchers(
    tx,
    taken.filter((voucher) => gone.has(voucher.id)).map((voucher) => voucher.storeId),
  );
  return usageIds;
}
