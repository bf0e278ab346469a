import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { accountId } from "./account-id";
import { askLedgerDays } from "./ledger-days";
import { dayOf } from "./make-daily-figures";

/** Both ends are midnights in Jakarta; the second day is not part of it. */
export type Period = { from: Date; to: Date };

export type FeeTaxRow = {
  /** A day in Jakarta. */
  day: string;
  onesmileFee: number;
  serviceFee: number;
  tax: number;
  withheld: number;
  withdrawalFee: number;
  platformVouchers: number;
  points: number;
};

/**
 * What was earned, what is owed as tax and what the platform spent, a day a row, from the ledger's own lines, so that
 * refunds stand on the day they happened.
 */
export async function readFeeTax(_osa: Osa, { from, to }: Period): Promise<FeeTaxRow[]> {
  const earned = (name: string) => sql`coalesce(-sum(l.amount) filter (where l.account = ${name}), 0)::bigint`;
  const spent = (name: string) => sql`coalesce(sum(l.amount) filter (where l.account = ${name}), 0)::bigint`;
  return askLedgerDays(async (tx, lines) => [
    ...(await tx.execute<FeeTaxRow>(sql`
      select to_char(l.day, 'YYYY-MM-DD') as day,
        ${earned("fee_income")} as "onesmileFee", ${earned("service_fee_income")} as "serviceFee",
        ${earned("tax_payable:ppn")} as tax, ${earned("tax_payable:pph22")} as withheld,
        ${earned("withdrawal_fee_income")} as "withdrawalFee",
        ${spent("voucher_expense_platform")} as "platformVouchers", ${spent("points_expense")} as points
      from ${lines}
      where l.account in ('fee_income', 'service_fee_income', 'tax_payable:ppn', 'tax_payable:pph22', 'withdrawal_fee_income',
          'voucher_expense_platform', 'points_expense')
        and l.day >= ${dayOf(from)}::date and l.day < ${dayOf(to)}::date
      group by 1 order by 1`)),
  ]);
}

export type VoucherSpend = { code: string; name: string; orders: number; amount: number };

/** What the platform's vouchers cost in paid orders of the period, by voucher, refunds taken off. */
export async function readVoucherSpend(_osa: Osa, { from, to }: Period): Promise<VoucherSpend[]> {
  const rows = await db.execute<VoucherSpend>(sql`
    select v.code, v.name, count(distinct mo.id)::int as orders, sum(e.amount)::bigint as amount
    from ledger_entries e
    join ledger_journals j on j.id = e.journal_id and j.ref_type = 'order'
    join marketplace_orders mo on mo.id = ${accountId(sql`j.ref_id`)}
    join marketplace_order_vouchers ov on ov.marketplace_order_id = mo.id
    join marketplace_voucher_usages vu on vu.id = ov.voucher_usage_id
    join marketplace_vouchers v on v.id = vu.voucher_id and v.scope = 'platform'
    where e.account = 'voucher_expense_platform'
      and j.occurred_at >= ${from.toISOString()} and j.occurred_at < ${to.toISOString()}
    group by v.id order by amount desc limit 100
  `);
  return [...rows];
}

export type Debtor = { storeId: string; name: string; slug: string; debt: number; available: number };

/** Stores that owe us: more went back than they still had, or their own courier brought our cash home. */
export async function readDebtors(_osa: Osa): Promise<Debtor[]> {
  const rows = await db.execute<Debtor>(sql`
    select s.id as "storeId", s.name, s.slug, d.debt, s.saldo_amount - s.saldo_held_amount as available
    from (
      select split_part(account, ':', 2) as owner, sum(amount)::bigint as debt from ledger_entries
      where account like 'seller\\_receivable:%' group by 1 having sum(amount) <> 0
    ) d join marketplace_stores s on s.id = ${accountId(sql`d.owner`)}
    order by d.debt desc limit 100
  `);
  return [...rows];
}

export type SuspenseRow = { eventId: number; reference: string; gateway: string; amount: number; at: string };

/** Money that nobody could place yet, with the notification where it is decided. */
export async function readSuspense(_osa: Osa): Promise<SuspenseRow[]> {
  const rows = await db.execute<SuspenseRow>(sql`
    select ev.id as "eventId", ev.gateway_order_id as reference, ev.gateway, sum(e.amount)::bigint * -1 as amount,
      min(j.occurred_at) as at
    from ledger_entries e join ledger_journals j on j.id = e.journal_id
    join marketplace_payments p on j.ref_type = 'payment' and p.id = ${accountId(sql`j.ref_id`)}
    join marketplace_payment_events ev on ev.gateway_order_id = p.gateway_order_id and ev.status = 'ditinjau'
    where e.account = 'suspense:unapplied'
    group by ev.id having sum(e.amount) <> 0 order by 5 limit 100
  `);
  return [...rows];
}

export type CourierCash = {
  orderId: string;
  billingCode: string;
  courier: string;
  amount: number;
  collectedAt: string;
};

/** Cash that couriers collected and have not handed over, the oldest first. */
export async function readCourierCash(_osa: Osa): Promise<CourierCash[]> {
  const rows = await db.execute<CourierCash>(sql`
    select mo.id as "orderId", mo.billing_code as "billingCode", k.name as courier, c.amount, c.collected_at as "collectedAt"
    from marketplace_cod_collections c
    join marketplace_couriers k on k.id = c.courier_id
    join marketplace_orders mo on mo.id = c.marketplace_order_id
    where c.collected_at is not null and c.remitted_at is null order by c.collected_at limit 100
  `);
  return [...rows];
}

export type AdjustmentRow = {
  id: string;
  debitAccount: string;
  creditAccount: string;
  amount: number;
  reason: string;
  status: "diajukan" | "disetujui" | "ditolak";
  by: string;
  decidedBy: string | null;
  at: string;
  mine: boolean;
};

export async function readAdjustments(osa: Osa): Promise<AdjustmentRow[]> {
  const rows = await db.execute<AdjustmentRow>(sql`
    select a.id, a.debit_account as "debitAccount", a.credit_account as "creditAccount", a.amount, a.reason, a.status,
      coalesce((select name from marketplace_users where id = ${accountId(sql`a.created_by`)}), a.created_by) as by,
      (select name from marketplace_users where id = a.decided_by) as "decidedBy", a.created_at as at,
      a.created_by = ${osa.userId} as mine
    from (
      (select * from marketplace_adjustments where status = 'diajukan' order by id desc limit 50)
      union all
      (select * from marketplace_adjustments where status <> 'diajukan' order by id desc limit 50)
    ) a order by a.status = 'diajukan' desc, a.id desc
  `);
  return [...rows];
}
