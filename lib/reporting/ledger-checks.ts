import { type SQL, sql } from "drizzle-orm";

/** `offending` answers the rows that break the identity; none is what it should answer. */
export type Check = { id: string; title: string; offending: SQL };

/** Credit balances of the accounts of one kind, by owner. The entries are the truth that everything is held against. */
const owed = (...kinds: string[]) => sql`
  select split_part(account, ':', 2) as owner, -sum(amount)::bigint as amount from ledger_entries
  where split_part(account, ':', 1) in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )}) group by 1
`;

/** An order that counts as sold: paid, and not undone since. */
export const sold = sql`o.order_status in (2, 6) and mo.status not in ('dibatalkan', 'dikembalikan')`;

/** What is left of an amount that belongs to the goods, once some of them went back: one rounding of the whole. */
const leftOf = (column: SQL) =>
  sql`(${column} - div(2::numeric * ${column} * mo.refunded_goods + mo.total, 2::numeric * mo.total)::bigint)`;

/** A fee of the orders as it must stand in the ledger: put off while an order is open, earned when it is done. */
const feeAccounts = (column: SQL, deferred: string, earned: string) => sql`
  select x.account, coalesce(e.amount, 0) as ledger, x.amount as orders
  from (
    select ${deferred}::text as account, coalesce(sum(${leftOf(column)}) filter (where mo.status <> 'selesai'), 0)::bigint as amount
    from marketplace_orders mo join "order" o on o.id = mo.order_id where ${sold}
    union all
    select ${earned}::text, coalesce(sum(${leftOf(column)}) filter (where mo.status = 'selesai'), 0)::bigint
    from marketplace_orders mo join "order" o on o.id = mo.order_id where ${sold}
  ) x
  left join (select account, -sum(amount)::bigint as amount from ledger_entries group by account) e using (account)
  where x.amount <> coalesce(e.amount, 0)
`;

export const ledgerChecks: Check[] = [
  {
    id: "L1",
    title: "every journal, and so the whole ledger, sums to zero and has at least two lines",
    offending: sql`
      select j.id, j.key, coalesce(sum(e.amount), 0)::bigint as sum, count(e.id)::int as lines
      from ledger_journals j left join ledger_entries e on e.journal_id = j.id
      group by j.id having coalesce(sum(e.amount), 0) <> 0 or count(e.id) < 2
    `,
  },
  {
    id: "L2",
    title: "each guarded balance is the sum of its account's entries",
    offending: sql`
      select account, b.balance, e.amount as entries
      from ledger_guarded_balances b
      full join (
        select account, -sum(amount)::bigint as amount from ledger_entries
        where split_part(account, ':', 1) in ('buyer_wallet', 'wallet_held', 'seller_held', 'seller_available', 'seller_withdrawing', 'wallet_withdrawing')
        group by account
      ) e using (account)
      where coalesce(b.balance, 0) <> coalesce(e.amount, 0)
    `,
  },
  {
    id: "L3",
    title: "a store's saldo is what the ledger holds and has free for it",
    offending: sql`
      select s.id, s.slug, s.saldo_amount, s.saldo_held_amount, coalesce(h.amount, 0) as held, coalesce(a.amount, 0) as available
      from marketplace_stores s
      left join (${owed("seller_held")}) h on h.owner = s.id::text
      left join (${owed("seller_available")}) a on a.owner = s.id::text
      where s.saldo_held_amount <> coalesce(h.amount, 0)
        or s.saldo_amount <> coalesce(h.amount, 0) + coalesce(a.amount, 0)
    `,
  },
  {
    id: "L4",
    title:
      "a store's completed transactions sum to what the ledger owes it, withdrawals on their way included and its debts taken off",
    offending: sql`
      select s.id, s.slug, coalesce(t.amount, 0) as transactions, coalesce(l.amount, 0) as ledger
      from marketplace_stores s
      left join (
        select marketplace_store_id as id, sum(amount)::bigint as amount from marketplace_transactions
        where status = 'completed' group by 1
      ) t on t.id = s.id
      left join (${owed("seller_held", "seller_available", "seller_withdrawing", "seller_receivable")}) l on l.owner = s.id::text
      where coalesce(t.amount, 0) <> coalesce(l.amount, 0)
    `,
  },
  {
    id: "L5",
    title: "a store's withdrawn amount is the sum of its paid withdrawals",
    offending: sql`
      select s.id, s.slug, s.withdraw_amount, coalesce(w.amount, 0) as paid
      from marketplace_stores s
      left join (
        select marketplace_store_id as id, sum(amount)::bigint as amount from marketplace_withdrawals
        where status = 'dibayar' group by 1
      ) w on w.id = s.id
      where s.withdraw_amount <> coalesce(w.amount, 0)
    `,
  },
  {
    id: "L6",
    title: "a store's sales are the goods of its paid orders that were not undone",
    offending: sql`
      select s.id, s.slug, s.sale_amount, coalesce(x.amount, 0) as orders
      from marketplace_stores s
      left join (
        select mo.marketplace_store_id as id, sum(mo.total - mo.refunded_goods)::bigint as amount
        from marketplace_orders mo join "order" o on o.id = mo.order_id where ${sold} group by 1
      ) x on x.id = s.id
      where s.sale_amount <> coalesce(x.amount, 0)
    `,
  },
  {
    id: "L7",
    title: "fees are put off for open paid orders and earned for completed ones",
    offending: sql`
      ${feeAccounts(sql`mo.onesmile_fee`, "fee_deferred", "fee_income")}
      union all
      ${feeAccounts(sql`mo.service_fee`, "service_fee_deferred", "service_fee_income")}
    `,
  },
  {
    id: "L8",
    title: "tax is put off for open paid orders and due for completed ones",
    offending: feeAccounts(sql`mo.tax_amount`, "tax_deferred", "tax_payable:ppn"),
  },
  {
    id: "withheld",
    title: "the PPh 22 that is owed is what stores' lists say was withheld from their orders",
    offending: sql`
      select e.amount as ledger, t.amount as transactions
      from (select coalesce(-sum(amount), 0) as amount from ledger_entries where account = 'tax_payable:pph22') e,
        (select coalesce(-sum(amount), 0) as amount from marketplace_transactions
          where type = 'biaya' and marketplace_order_id is not null and status = 'completed') t
      where e.amount <> t.amount
    `,
  },
  {
    id: "wallet",
    title: "a buyer's saldo is their wallet in the ledger",
    offending: sql`
      select m.uuid, m.saldo, coalesce(w.amount, 0) as wallet
      from members m left join (${owed("buyer_wallet")}) w on w.owner = m.uuid::text
      where m.saldo <> coalesce(w.amount, 0)
    `,
  },
  {
    id: "movements",
    title: "what is kept of the movements of a store's balances says the same as the entries",
    offending: sql`
      select store, journal_id, e.held, e.available, e.withdrawing, m.kind
      from (
        select split_part(account, ':', 2) as store, journal_id, -coalesce(sum(amount) filter (where account like 'seller\\_held:%'), 0) as held,
          -coalesce(sum(amount) filter (where account like 'seller\\_available:%'), 0) as available,
          -coalesce(sum(amount) filter (where account like 'seller\\_withdrawing:%'), 0) as withdrawing
        from ledger_entries where split_part(account, ':', 1) in ('seller_held', 'seller_available', 'seller_withdrawing')
        group by 1, 2
      ) e
      full join (
        select m.*, m.marketplace_store_id::text as store, j.kind as journal_kind, j.occurred_at as journal_at,
          case when j.ref_type = 'order' then j.ref_id end as journal_order
        from ledger_store_movements m join ledger_journals j on j.id = m.journal_id
      ) m using (store, journal_id)
      where (e.held, e.available, e.withdrawing, m.journal_kind, m.journal_at, m.journal_order)
        is distinct from (m.held, m.available, m.withdrawing, m.kind, m.occurred_at, m.order_ref::text)
    `,
  },
];
