import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type System, system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { isRefusal } from "@/lib/shared/errors";
import { closeMonths, newestOver } from "./close-months";

/** The job that closes the month before for every store that ever had money; one that fails does not hold up the others. */
export async function closeStatements(actor: System = system("statements")): Promise<number> {
  const at = now();
  const month = newestOver(at);
  const open = await db.execute<{ id: string }>(sql`
    select s.id from marketplace_stores s
    where exists (select 1 from ledger_guarded_balances b where b.account = 'seller_held:' || s.id)
      and not exists (select 1 from marketplace_store_statements t where t.marketplace_store_id = s.id and t.month >= ${month})
    order by s.id
  `);
  let closed = 0;
  for (const { id } of open) {
    closed += await db
      .transaction((tx) => closeMonths(tx, actor, id, month, at))
      .catch((error: unknown) => {
        // A store whose first money came after that month has nothing to close.
        if (!isRefusal(error) || error.code !== "not_found") console.error("statement not closed", id, error);
        return 0;
      });
  }
  return closed;
}
