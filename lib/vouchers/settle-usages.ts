import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { voucherUsages } from "@/db/schema/vouchers";
import { announceVouchers } from "./announce-vouchers";

type Turned = { storeId: string | null; wasGone: boolean | null };
const turned = (rows: readonly Turned[]) => rows.filter((row) => row.wasGone).map((row) => row.storeId);

/** The checkout is paid: its vouchers are used for good. */
export async function consumeVouchers(tx: Tx, checkoutId: string, at: Date) {
  await tx
    .update(voucherUsages)
    .set({ status: "used", usedAt: at, updatedAt: at })
    .where(and(eq(voucherUsages.checkoutId, checkoutId), eq(voucherUsages.status, "reserved")));
}

/** One order of a checkout is paid by itself, at the door: what it lives on is used for good. */
export async function consumeOrderVouchers(tx: Tx, marketplaceOrderId: string, at: Date) {
  await tx.execute(sql`
    update marketplace_voucher_usages u set status = 'used', used_at = ${at.toISOString()}, updated_at = ${at.toISOString()}
    from marketplace_order_vouchers mine
    where mine.marketplace_order_id = ${marketplaceOrderId}::uuid and u.id = mine.voucher_usage_id and u.status = 'reserved'
  `);
}

// All that a checkout lives on, in the order of their ids, before a use of one changes: two that give back or take again
// cannot cross, and whoever waited sees what the other wrote.
const lockVouchers = (tx: Tx, checkoutId: SQL) =>
  tx.execute(sql`
    select id from marketplace_vouchers
    where id in (select voucher_id from marketplace_voucher_usages where checkout_id = ${checkoutId})
    order by id for no key update
  `);

/** The checkout came to nothing: its vouchers may be used again, and their quota with them. */
export async function releaseVouchers(tx: Tx, checkoutId: string, at: Date) {
  await lockVouchers(tx, sql`${checkoutId}::uuid`);
  const rows = await tx.execute<Turned>(sql`
    with freed as (
      update marketplace_voucher_usages set status = 'released', released_at = ${at.toISOString()}, updated_at = ${at.toISOString()}
      where checkout_id = ${checkoutId}::uuid and status = 'reserved' returning voucher_id
    )
    update marketplace_vouchers v set used_count = v.used_count - f.count
    from (select voucher_id, count(*)::int as count from freed group by voucher_id) f where v.id = f.voucher_id
    returning v.marketplace_store_id as "storeId", v.used_count + f.count >= v.quota as "wasGone"
  `);
  await announceVouchers(tx, turned(rows));
}

/**
 * A payment came after the vouchers were let go: takes them again where the buyer has not used them meanwhile and the
 * quota still allows, all or none. Answers whether it could.
 */
export async function retakeVouchers(tx: Tx, checkoutId: string, at: Date): Promise<boolean> {
  await lockVouchers(tx, sql`${checkoutId}::uuid`);
  const [row] = await tx.execute<{ released: number; retaken: number; gone: (string | null)[] }>(sql`
    with released as (
      select id, voucher_id from marketplace_voucher_usages
      where checkout_id = ${checkoutId}::uuid and status = 'released' order by voucher_id for no key update
    ),
    counted as (
      update marketplace_vouchers v set used_count = used_count + 1 from released r
      where v.id = r.voucher_id and (v.quota is null or v.used_count < v.quota)
        and not exists (
          select 1 from marketplace_voucher_usages a join marketplace_voucher_usages b
            on b.member_uuid = a.member_uuid and b.voucher_id = a.voucher_id and b.ordinal = a.ordinal and b.status <> 'released'
          where a.id = r.id
        )
      returning v.id, v.marketplace_store_id, v.used_count = v.quota as is_last
    ),
    retaken as (
      update marketplace_voucher_usages u set status = 'used', used_at = ${at.toISOString()}, released_at = null, updated_at = ${at.toISOString()}
      from released r join counted c on c.id = r.voucher_id where u.id = r.id returning u.id
    )
    select (select count(*)::int from released) as released, (select count(*)::int from retaken) as retaken,
      (select coalesce(json_agg(marketplace_store_id), '[]') from counted where is_last) as gone
  `);
  await announceVouchers(tx, row?.gone ?? []);
  return row?.released === row?.retaken;
}

/**
 * An order was called off after its store had it: its own voucher goes back to the buyer, and the platform's with it where no other
 * order of the checkout still lives on it (D-15).
 */
export async function returnVouchers(tx: Tx, marketplaceOrderId: string, at: Date) {
  await lockVouchers(
    tx,
    sql`(
      select o.checkout_id from marketplace_orders mo join "order" o on o.id = mo.order_id
      where mo.id = ${marketplaceOrderId}::uuid
    )`,
  );
  const rows = await tx.execute<Turned>(sql`
    with freed as (
      update marketplace_voucher_usages u set status = 'released', released_at = ${at.toISOString()}, updated_at = ${at.toISOString()}
      from marketplace_order_vouchers mine
      where mine.marketplace_order_id = ${marketplaceOrderId}::uuid and u.id = mine.voucher_usage_id and u.status in ('reserved', 'used')
        and not exists (
          select 1 from marketplace_order_vouchers other join marketplace_orders o on o.id = other.marketplace_order_id
          where other.voucher_usage_id = u.id and other.marketplace_order_id <> mine.marketplace_order_id
            and o.status not in ('dibatalkan', 'dikembalikan')
        )
      returning u.voucher_id
    )
    update marketplace_vouchers v set used_count = v.used_count - f.count
    from (select voucher_id, count(*)::int as count from freed group by voucher_id) f where v.id = f.voucher_id
    returning v.marketplace_store_id as "storeId", v.used_count + f.count >= v.quota as "wasGone"
  `);
  await announceVouchers(tx, turned(rows));
}
