import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";

/** What an account is called in sums: what belongs to one person or store by its kind alone. */
export const accountInSums = (column: SQL) =>
  sql`case when ${column} ~ ':[0-9a-f]{8}-' then split_part(${column}, ':', 1) else ${column} end`;

/** The last entry that the kept days hold. */
export async function keptUpTo(tx: Tx): Promise<number> {
  const [mark] = await tx.execute<{ upto: number }>(
    sql`select coalesce(max(upto), 0)::bigint as upto from daily_ledger`,
  );
  return mark?.upto ?? 0;
}

/**
 * Asks the whole ledger as `lines (day, account, amount)`: what is kept by day, and beside it what was posted since,
 * both of one moment, so that an entry is counted once however often the days are kept meanwhile.
 */
export function askLedgerDays<Answer>(ask: (tx: Tx, lines: SQL) => Promise<Answer>): Promise<Answer> {
  return db.transaction(
    async (tx) => {
      const upto = await keptUpTo(tx);
      const lines = sql`(
        select day, account, amount from daily_ledger
        union all
        -- Without the offset a question about a day is asked of every journal before the few that are new.
        (select (j.occurred_at at time zone 'Asia/Jakarta')::date, ${accountInSums(sql`e.account`)}, e.amount
        from ledger_entries e join ledger_journals j on j.id = e.journal_id where e.id > ${upto}::bigint offset 0)
      ) l`;
      return ask(tx, lines);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
