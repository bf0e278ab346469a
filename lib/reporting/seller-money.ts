import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import type { OrderState } from "@/lib/orders/status";
import { type Asked, type Page, readPage } from "./keyset";
import { type Group, groupNames, groupOf } from "./movement-kinds";

export type SellerMoney = {
  held: number;
  available: number;
  withdrawing: number;
  /** What the store owes us, as where it keeps cash that buyers paid at the door; no balance of its own covers it yet. */
  owes: number;
  /** Where the held money is: the open orders it belongs to. */
  heldOrders: { state: OrderState; count: number; amount: number }[];
  /** What made the available balance, by what happened. */
  availableParts: { group: Group; amount: number }[];
};

/** The orders whose money a store does not have yet, as `mo` with what of it is held as `h`. */
export const heldOrdersOf = (storeId: string): SQL => sql`
  marketplace_orders mo
  join lateral (
    select coalesce(sum(m.held), 0)::bigint as held
    from ledger_store_movements m where m.order_ref = mo.id and m.marketplace_store_id = ${storeId}::uuid
  ) h on h.held <> 0
    and mo.marketplace_store_id = ${storeId}::uuid
    and (mo.status in ('menunggu_konfirmasi', 'diproses', 'dikirim')
      or (mo.status = 'selesai' and mo.saldo_released_at is null))`;

const balance = (name: string) =>
  sql`(select coalesce(-sum(amount), 0)::bigint from ledger_entries where account = ${name})`;

/**
 * What a store has and where it comes from. All that ever moved what is available adds up to its balance, and payments
 * never move it: so what was released is the balance less the few other movements.
 */
export async function readSellerMoney({ storeId }: Seller): Promise<SellerMoney> {
  const [[row], moved] = await Promise.all([
    db.execute<Omit<SellerMoney, "availableParts">>(sql`
      select s.saldo_held_amount as held, s.saldo_amount - s.saldo_held_amount as available,
        coalesce((select balance from ledger_guarded_balances where account = ${account.sellerWithdrawing(storeId)}), 0) as withdrawing,
        -${balance(account.sellerReceivable(storeId))} as owes,
        (select coalesce(json_agg(x order by x.state), '[]') from (
          select mo.status as state, count(*)::int as count, sum(h.held)::bigint as amount
          from ${heldOrdersOf(storeId)} group by mo.status
        ) x) as "heldOrders"
      from marketplace_stores s where s.id = ${storeId}::uuid
    `),
    db.execute<{ kind: string; amount: number }>(sql`
      with rare as materialized (
        select kind, sum(available)::bigint as amount from ledger_store_movements
        where marketplace_store_id = ${storeId}::uuid and kind not in ('paid', 'released') group by kind
      )
      select kind, amount from rare
      union all
      select 'released', coalesce((select balance from ledger_guarded_balances where account = ${account.sellerAvailable(storeId)}), 0)::bigint
        - coalesce((select sum(amount) from rare), 0)::bigint
    `),
  ]);
  if (!row) return { held: 0, available: 0, withdrawing: 0, owes: 0, heldOrders: [], availableParts: [] };
  const sumOf = (group: Group) =>
    moved.reduce((sum, part) => (groupOf(part.kind) === group ? sum + part.amount : sum), 0);
  const availableParts = groupNames.map((group) => ({ group, amount: sumOf(group) }));
  return { ...row, availableParts: availableParts.filter((part) => part.amount !== 0) };
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
