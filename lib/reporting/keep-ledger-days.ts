import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { dailyLedger } from "@/db/schema/reporting";
import type { System } from "@/lib/auth/actors";
import { accountInSums, keptUpTo } from "./ledger-days";

/** What is younger may have been written after a later entry and not be there yet. */
const SETTLED_MINUTES = 10;

/** Adds what was posted since to the ledger's days; anew, from the first entry on, where nothing kept is to be trusted. */
export async function keepLedgerDays(_system: System, at: Date, how: "since" | "anew"): Promise<{ upto: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('daily-ledger'))`);
    if (how === "anew") await tx.delete(dailyLedger);
    const from = await keptUpTo(tx);
    const until = new Date(at.getTime() - SETTLED_MINUTES * 60_000);
    const [last] = await tx.execute<{ upto: number | null }>(sql`
      select max(e.id) as upto from ledger_entries e join ledger_journals j on j.id = e.journal_id
      where e.id > ${from}::bigint and j.created_at < ${until.toISOString()}::timestamptz`);
    const upto = last?.upto ?? from;
    if (upto === from) return { upto };
    await tx.execute(sql`
      insert into daily_ledger (day, account, amount, upto)
      select (j.occurred_at at time zone 'Asia/Jakarta')::date, ${accountInSums(sql`e.account`)}, sum(e.amount)::bigint, ${upto}::bigint
      from ledger_entries e join ledger_journals j on j.id = e.journal_id
      where e.id > ${from}::bigint and e.id <= ${upto}::bigint
      group by 1, 2
      on conflict (day, account) do update set amount = daily_ledger.amount + excluded.amount, upto = excluded.upto`);
    return { upto };
  });
}
