import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import type { Movement } from "@/lib/ledger/statement-content";
import { explain, type MovementSource, type Why } from "./explain-movement";
import { amongst, findOrders } from "./find-orders";
import { type Asked, containing, cursorOf, type Page, readPage } from "./keyset";
import { type Group, groupNames, groups } from "./movement-kinds";
import { endOfDay, startOfDay } from "./period";

export type MovementFilter = { from?: string; to?: string; kind?: string; q?: string };

export type MovementRow = Omit<Movement, "at"> & {
  cursor: string;
  at: string;
  /** The lines of the journal that concern this store. */
  entries: { account: "held" | "available" | "withdrawing" | "owes"; memo: string; amount: number }[];
  why: Why | null;
};

/** What moved the store's balances, newest first, each with where it comes from and how it adds up. */
export async function listMovements(seller: Seller, filter: MovementFilter & Asked): Promise<Page<MovementRow>> {
  const key = { at: sql`m.occurred_at`, column: sql`m.journal_id`, type: "bigint" } as const;
  const which = await fitting(seller, filter);
  const page = await readPage(filter, key, ({ beyond, order, limit }) =>
    db.execute<Omit<MovementRow, "why"> & { source: MovementSource }>(sql`
      with m as materialized (
        select m.* from ledger_store_movements m where ${which} and ${beyond} order by ${order} limit ${limit}
      )
      select ${cursorOf(key)} as cursor, j.id as "journalId", j.key, j.kind, j.occurred_at as at, mo.billing_code as "billingCode",
        m.held, m.available, m.withdrawing, ${entriesOf(seller.storeId)} as entries,
        json_build_object(
          'sale', ${saleOf}, 'earlier', ${earlierOf(seller.storeId)}, 'refund', ${refundOf},
          'withdrawal', ${withdrawalOf(seller.storeId)}, 'adjustment', ${adjustmentOf}, 'reverses', j.reverses_id
        ) as source
      from ${told(seller)} order by ${order}
    `),
  );
  return { ...page, rows: page.rows.map(({ source, ...row }) => ({ ...row, why: explain(row, source) })) };
}

/** Movements `m` with their journals and the orders they are of. */
const told = ({ storeId }: Seller): SQL => sql`
  m join ledger_journals j on j.id = m.journal_id
  left join marketplace_orders mo on mo.id = case when j.ref_type = 'order' then j.ref_id::uuid end
    and mo.marketplace_store_id = ${storeId}::uuid`;

/** Rows a file at most; a store with more of them asks for fewer days. */
export const FILE_ROWS = 50_000;

export async function movementsFile(
  seller: Seller,
  filter: MovementFilter,
): Promise<(Omit<Movement, "at"> & { at: string })[]> {
  const rows = await db.execute<Omit<Movement, "at"> & { at: string }>(sql`
    with m as materialized (
      select m.* from ledger_store_movements m where ${await fitting(seller, filter)}
      order by m.occurred_at desc, m.journal_id desc limit ${FILE_ROWS}
    )
    select j.id as "journalId", j.key, j.kind, j.occurred_at as at, mo.billing_code as "billingCode",
      m.held, m.available, m.withdrawing
    from ${told(seller)} order by m.occurred_at desc, m.journal_id desc
  `);
  return [...rows];
}

export const isGroup = (kind: string | undefined): kind is Group => groupNames.some((name) => name === kind);

async function fitting(seller: Seller, { from, to, kind, q }: MovementFilter): Promise<SQL> {
  const [first, end] = [startOfDay(from), endOfDay(to)];
  const parts = [
    sql`m.marketplace_store_id = ${seller.storeId}::uuid`,
    first && sql`m.occurred_at >= ${first.toISOString()}::timestamptz`,
    end && sql`m.occurred_at < ${end.toISOString()}::timestamptz`,
    q ? await ofOrders(seller, q) : null,
    isGroup(kind) ? inGroup(kind) : null,
  ];
  return sql.join(
    parts.filter((part): part is SQL => Boolean(part)),
    sql` and `,
  );
}

/** Of the few orders whose code has these letters, or else asked of each movement in turn. */
async function ofOrders(seller: Seller, q: string): Promise<SQL> {
  const orders = await findOrders(seller, q, { codeOnly: true });
  const like = containing(q);
  return orders
    ? sql`m.journal_id = any(array(
        select j.id from marketplace_orders mo join ledger_journals j on j.ref_type = 'order' and j.ref_id = mo.id::text
        where ${amongst(orders)} and mo.billing_code ilike ${like}))`
    : sql`exists (
        select from ledger_journals j join marketplace_orders mo on mo.id = case when j.ref_type = 'order' then j.ref_id::uuid end
        where j.id = m.journal_id and mo.marketplace_store_id = m.marketplace_store_id and mo.billing_code ilike ${like})`;
}

// What every order brings is told apart in the words of the index over everything else.
const rare = sql`m.kind not in ('paid', 'released')`;

function inGroup(group: Group): SQL {
  const known = group === "other" ? Object.values(groups).flat() : groups[group];
  const list = sql.join(
    known.map((kind) => sql`${kind}`),
    sql`, `,
  );
  if (group === "other") return sql`${rare} and m.kind not in (${list})`;
  const isRare = known.every((kind) => kind !== "paid" && kind !== "released");
  return isRare ? sql`${rare} and m.kind in (${list})` : sql`m.kind in (${list})`;
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
