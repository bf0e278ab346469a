import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

type Row = Record<string, string | number | boolean | null>;
export type Touched = Record<string, Row>;
export type Change = { row: string; before: Row | null; after: Row | null };

/**
 * The rows that an event of a checkout can change, under the names a person knows them by. Rows that other sales share
 * (stores, stock, counters) are left out: what they did meanwhile is not this event's doing. Money is in the journals.
 */
export async function readTouched(tx: Tx, checkoutId: string): Promise<Touched> {
  const [found] = await tx.execute<{ touched: Touched | null }>(sql`
    with mine as (
      select o.id as order_id, mo.id, mo.billing_code, mo.status, mo.refunded_goods, mo.refunded_delivery,
        o.order_status, o.payment_gateway_trx_id, o.order_payment_date
      from "order" o join marketplace_orders mo on mo.order_id = o.id where o.checkout_id = ${checkoutId}::uuid
    ), attempts as (select * from marketplace_payments where checkout_id = ${checkoutId}::uuid)
    select jsonb_object_agg(name, body) as touched from (
      select 'payment ' || gateway_order_id as name, jsonb_build_object('status', status, 'transaction_id', transaction_id,
        'paid_at', paid_at, 'refunded_amount', refunded_amount) as body from attempts
      union all
      select 'order ' || billing_code, jsonb_build_object('order_status', order_status, 'status', status,
        'order_payment_date', order_payment_date, 'trx_id', payment_gateway_trx_id, 'refunded_goods', refunded_goods) from mine
      union all
      select 'transaction ' || t.type || ' ' || m.billing_code || ' ' || left(t.id::text, 13), jsonb_build_object('amount', t.amount, 'status', t.status)
      from marketplace_transactions t join mine m on m.id = t.marketplace_order_id
      union all
      select 'hold ' || m.billing_code || ' ' || h.id, jsonb_build_object('qty', h.qty, 'state', h.state)
      from stock_holds h join mine m on m.id = h.marketplace_order_id
      union all
      select 'voucher ' || u.voucher_code, jsonb_build_object('status', u.status)
      from marketplace_voucher_usages u where u.checkout_id = ${checkoutId}::uuid
      union all
      select 'refund ' || r.refund_key, jsonb_build_object('amount', r.amount, 'status', r.status)
      from marketplace_refunds r
      where r.marketplace_order_id in (select id from mine) or r.payment_id in (select id from attempts)
      union all
      select 'journal ' || j.key, (
        select jsonb_object_agg(e.account || ' ' || e.memo, e.amount) from ledger_entries e where e.journal_id = j.id)
      from ledger_journals j
      where (j.ref_type = 'order' and j.ref_id in (select id::text from mine))
        or (j.ref_type = 'payment' and j.ref_id in (select id::text from attempts))
    ) x
  `);
  return found?.touched ?? {};
}

/** Row by row what is different, with only the columns that are. */
export function changesBetween(before: Touched, after: Touched): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((row) => {
    const [was, is] = [before[row], after[row]];
    if (!was || !is) return [{ row, before: was ?? null, after: is ?? null }];
    const columns = Object.keys(is).filter((column) => is[column] !== was[column]);
    if (columns.length === 0) return [];
    const pick = (from: Row) => Object.fromEntries(columns.map((column) => [column, from[column] ?? null]));
    return [{ row, before: pick(was), after: pick(is) }];
  });
}
