import { type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { account } from "./accounts";
import type { Movement } from "./statement-content";

/** A line a journal that touches a store's balances, as `m` and its journal as `j`, for a query to go on from. */
export function movementsOf(storeId: string): SQL {
  const held = account.sellerHeld(storeId);
  const available = account.sellerAvailable(storeId);
  const withdrawing = account.sellerWithdrawing(storeId);
  return sql`
    (
      select journal_id, coalesce(-sum(amount) filter (where account = ${held}), 0)::bigint as held,
        coalesce(-sum(amount) filter (where account = ${available}), 0)::bigint as available,
        coalesce(-sum(amount) filter (where account = ${withdrawing}), 0)::bigint as withdrawing
      from ledger_entries where account in (${held}, ${available}, ${withdrawing}) group by journal_id
    ) m
    join ledger_journals j on j.id = m.journal_id
    left join marketplace_orders mo on mo.id = case when j.ref_type = 'order' then j.ref_id::uuid end
      and mo.marketplace_store_id = ${storeId}::uuid`;
}

/** The movements where the condition over `m` and `j` holds, in the order of their time. */
export async function readMovements(reader: Db | Tx, storeId: string, condition: SQL): Promise<Movement[]> {
  const rows = await reader.execute<Omit<Movement, "at"> & { at: string }>(sql`
    select j.id as "journalId", j.key, j.kind, j.occurred_at as at, mo.billing_code as "billingCode",
      m.held, m.available, m.withdrawing
    from ${movementsOf(storeId)} where ${condition} order by j.occurred_at, j.id
  `);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
