import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import { movementsOf } from "@/lib/ledger/movements";
import type { Movement } from "@/lib/ledger/statement-content";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { explain, type MovementSource, type Why } from "./explain-movement";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { type Group, groupNames, groups } from "./movement-kinds";

export type MovementFilter = { from?: string; to?: string; kind?: string; q?: string };

export type MovementRow = Omit<Movement, "at"> & {
  cursor: number;
  at: string;
  /** The lines of the journal that concern this store. */
  entries: { account: "held" | "available" | "withdrawing" | "owes"; memo: string; amount: number }[];
  why: Why | null;
};

/** What moved the store's balances, newest first, each with where it comes from and how it adds up. */
export async function listMovements(seller: Seller, filter: MovementFilter & Asked): Promise<Page<MovementRow>> {
  const page = await readPage(filter, { column: sql`j.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<Omit<MovementRow, "why"> & { source: MovementSource }>(sql`
      select j.id as cursor, j.id as "journalId", j.key, j.kind, j.occurred_at as at, mo.billing_code as "billingCode",
        m.held, m.available, m.withdrawing, ${entriesOf(seller.storeId)} as entries,
        json_build_object(
          'sale', ${saleOf}, 'earlier', ${earlierOf(seller.storeId)}, 'refund', ${refundOf},
          'withdrawal', ${withdrawalOf(seller.storeId)}, 'adjustment', ${adjustmentOf}, 'reverses', j.reverses_id
        ) as source
      from ${movementsOf(seller.storeId)}
      where ${fitting(filter)} and ${beyond} order by ${order} limit ${limit}
    `),
  );
  return { ...page, rows: page.rows.map(({ source, ...row }) => ({ ...row, why: explain(row, source) })) };
}

/** Rows a file at most; a store with more of them asks for fewer days. */
export const FILE_ROWS = 50_000;

export async function movementsFile(
  seller: Seller,
  filter: MovementFilter,
): Promise<(Omit<Movement, "at"> & { at: string })[]> {
  const rows = await db.execute<Omit<Movement, "at"> & { at: string }>(sql`
    select j.id as "journalId", j.key, j.kind, j.occurred_at as at, mo.billing_code as "billingCode",
      m.held, m.available, m.withdrawing
    from ${movementsOf(seller.storeId)} where ${fitting(filter)} order by j.id desc limit ${FILE_ROWS}
  `);
  return [...rows];
}

export const isGroup = (kind: string | undefined): kind is Group => groupNames.some((name) => name === kind);

function fitting({ from, to, kind, q }: MovementFilter): SQL {
  const parts = [
    ...(from ? [sql`j.occurred_at >= ${startOf(from).toISOString()}`] : []),
    ...(to ? [sql`j.occurred_at < ${hoursAfter(startOf(to), 24).toISOString()}`] : []),
    ...(q ? [sql`mo.billing_code ilike ${containing(q)}`] : []),
    ...(isGroup(kind) ? [inGroup(kind)] : []),
  ];
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`;
}

function startOf(day: string): Date {
  const start = new Date(`${day}T00:00:00+07:00`);
  return Number.isNaN(start.getTime()) ? new Date(0) : start;
}

function inGroup(group: Group): SQL {
  const known = group === "other" ? Object.values(groups).flat() : groups[group];
  const list = sql.join(
    known.map((kind) => sql`${kind}`),
    sql`, `,
  );
  return group === "other" ? sql`j.kind not in (${list})` : sql`j.kind in (${list})`;
}

function entriesOf(storeId: string): SQL {
  const names = {
    held: account.sellerHeld(storeId),
    available: account.sellerAvailable(storeId),
    withdrawing: account.sellerWithdrawing(storeId),
    owes: account.sellerReceivable(storeId),
  };
  const name = sql`case e.account when ${names.held} then 'held' when ${names.available} then 'available'
    when ${names.withdrawing} then 'withdrawing' else 'owes' end`;
  return sql`(
    select json_agg(json_build_object('account', ${name}, 'memo', e.memo, 'amount', -e.amount) order by e.id)
    from ledger_entries e where e.journal_id = j.id
      and e.account in (${names.held}, ${names.available}, ${names.withdrawing}, ${names.owes})
  )`;
}

const saleOf = sql`case when mo.id is not null then json_build_object(
  'storeId', mo.marketplace_store_id, 'orderPrice', mo.order_price, 'preTaxPrice', mo.pre_tax_price,
  'platformVoucherShare', mo.platform_voucher_share, 'storeVoucherDiscount', mo.store_voucher_discount,
  'deliveryFee', mo.delivery_fee, 'deliveryIncome', mo.delivery_income, 'onesmileFee', mo.onesmile_fee,
  'feePercentage', mo.onesmile_percentage_fee::float, 'taxAmount', mo.tax_amount, 'taxPercentage', mo.tax_percentage::float,
  'serviceFee', mo.service_fee, 'feeBearer', mo.fee_bearer, 'total', mo.total, 'saldoCredit', mo.saldo_credit,
  'completedAt', mo.completed_at, 'releaseAt', mo.saldo_release_at
) end`;

// What the same order had put aside before, by the kind of what happened.
const earlierOf = (storeId: string) => sql`(
  select coalesce(json_agg(json_build_object('kind', k.kind, 'amount', k.amount)), '[]') from (
    select o.kind, -sum(e.amount)::bigint as amount
    from ledger_journals o join ledger_entries e on e.journal_id = o.id and e.account = ${account.sellerHeld(storeId)}
    where mo.id is not null and o.ref_type = 'order' and o.ref_id = j.ref_id and o.id < j.id group by o.kind
  ) k
)`;

const refundOf = sql`(
  select json_build_object('goods', r.goods, 'delivery', r.delivery, 'reason', r.reason, 'earlier', (
    select coalesce(sum(before.goods), 0) from marketplace_refunds before
    join ledger_journals o on o.key = 'refunded:' || before.refund_key
    where before.marketplace_order_id = r.marketplace_order_id and o.id < j.id
  )) from marketplace_refunds r where j.kind = 'refunded' and r.refund_key = substr(j.key, 10)
)`;

const withdrawalOf = (storeId: string) => sql`(
  select json_build_object('amount', w.amount, 'fee', w.fee, 'bank', coalesce(b.short_name, w.bank_code),
    'tail', right(w.account_number, 4), 'holder', w.holder_name, 'reason', w.reason)
  from marketplace_withdrawals w left join marketplace_banks b on b.code = w.bank_code
  where w.id = case when j.ref_type = 'withdrawal' then j.ref_id::uuid end and w.marketplace_store_id = ${storeId}::uuid
)`;

const adjustmentOf = sql`(
  select a.reason from marketplace_adjustments a where a.id = case when j.ref_type = 'adjustment' then j.ref_id::uuid end
)`;
