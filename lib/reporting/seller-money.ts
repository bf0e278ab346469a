import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import type { OrderState } from "@/lib/orders/status";
import { type Asked, type Page, readPage } from "./keyset";

export type SellerMoney = {
  held: number;
  available: number;
  withdrawn: number;
  /** Where the held money is: the open orders it belongs to. */
  heldOrders: { state: OrderState; count: number; amount: number }[];
  /** What completed orders brought, all told. */
  earned: number;
};

export async function readSellerMoney(seller: Seller): Promise<SellerMoney> {
  const [row] = await db.execute<SellerMoney>(sql`
    select s.saldo_held_amount as held, s.saldo_amount - s.saldo_held_amount as available, s.withdraw_amount as withdrawn,
      (select coalesce(-sum(e.amount), 0)::bigint from ledger_entries e join ledger_journals j on j.id = e.journal_id
        where e.account = ${account.sellerAvailable(seller.storeId)} and j.kind = 'completed') as earned,
      (select coalesce(json_agg(x order by x.state), '[]') from (
        select mo.status as state, count(*)::int as count, sum(mo.saldo_credit)::bigint as amount
        from marketplace_orders mo join "order" o on o.id = mo.order_id
        where mo.marketplace_store_id = s.id and o.order_status in (2, 6)
          and mo.status in ('menunggu_konfirmasi', 'diproses', 'dikirim')
        group by mo.status
      ) x) as "heldOrders"
    from marketplace_stores s where s.id = ${seller.storeId}::uuid
  `);
  return row ?? { held: 0, available: 0, withdrawn: 0, heldOrders: [], earned: 0 };
}

export type StatementRow = {
  cursor: number;
  kind: string;
  at: string;
  billingCode: string | null;
  held: number;
  available: number;
};

/** What moved the store's balance, newest first: a line a journal of the ledger, as the store sees it. */
export function listStatement(seller: Seller, asked: Asked): Promise<Page<StatementRow>> {
  const held = account.sellerHeld(seller.storeId);
  const available = account.sellerAvailable(seller.storeId);
  return readPage(asked, { column: sql`j.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<StatementRow>(sql`
      select j.id as cursor, j.kind, j.occurred_at as at, mo.billing_code as "billingCode", x.held, x.available
      from (
        select journal_id, coalesce(-sum(amount) filter (where account = ${held}), 0)::bigint as held,
          coalesce(-sum(amount) filter (where account = ${available}), 0)::bigint as available
        from ledger_entries where account in (${held}, ${available}) group by journal_id
      ) x
      join ledger_journals j on j.id = x.journal_id
      left join marketplace_orders mo on j.ref_type = 'order' and mo.id::text = j.ref_id
        and mo.marketplace_store_id = ${seller.storeId}::uuid
      where ${beyond} order by ${order} limit ${limit}
    `),
  );
}

export type TransactionRow = {
  cursor: string;
  type: "penjualan" | "refund" | "penarikan" | "penyesuaian" | "biaya" | "ongkir";
  status: "pending" | "completed" | "failed" | "cancelled" | "reversed";
  amount: number;
  billingCode: string | null;
  description: string;
  at: string;
};

/** The store's own list of sales and what was taken from them, newest first. */
export function listTransactions(seller: Seller, asked: Asked): Promise<Page<TransactionRow>> {
  return readPage(asked, { column: sql`t.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<TransactionRow>(sql`
      select t.id as cursor, t.type, t.status, t.amount, mo.billing_code as "billingCode", t.description, t.updated_at as at
      from marketplace_transactions t
      left join marketplace_orders mo on mo.id = t.marketplace_order_id
      where t.marketplace_store_id = ${seller.storeId}::uuid and ${beyond} order by ${order} limit ${limit}
    `),
  );
}
