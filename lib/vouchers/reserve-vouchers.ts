import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { voucherUsages } from "@/db/schema/vouchers";
import type { Buyer } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import type { Voucher } from "./policy";

/**
 * Takes each voucher for one buyer and one checkout. Two checkouts at once meet at the unique index, many buyers at
 * the quota: who comes second is told so (D-15). In the order of the ids, so that two checkouts cannot cross.
 */
export async function reserveVouchers(tx: Tx, buyer: Buyer, checkoutId: string, taken: readonly Voucher[]) {
  const usageIds = new Map<string, string>();
  for (const voucher of [...taken].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [counted] = await tx.execute<{ id: string }>(sql`
      update marketplace_vouchers set used_count = used_count + 1
      where id = ${voucher.id}::uuid and (quota is null or used_count < quota) returning id
    `);
    if (!counted) throw refusal("voucher_exhausted", { params: { code: voucher.code }, field: "voucher" });
    const [usage] = await tx
      .insert(voucherUsages)
      .values({
        memberUuid: buyer.userId,
        scope: voucher.scope,
        voucherId: voucher.id,
        voucherCode: voucher.code,
        checkoutId,
        ordinal: voucher.usesByBuyer + 1,
      })
      .onConflictDoNothing()
      .returning({ id: voucherUsages.id });
    if (!usage) throw refusal("voucher_used", { params: { code: voucher.code }, field: "voucher" });
    usageIds.set(voucher.id, usage.id);
  }
  return usageIds;
}
