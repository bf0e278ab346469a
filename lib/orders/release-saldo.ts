import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type System, system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { lockOrder } from "./lock-order";
import { releaseIfDue } from "./release-if-due";

const batch = 500;

/** The job that frees what stores earned, an order a transaction; one that fails does not hold up the others. */
export async function releaseSaldo(actor: System = system("release")): Promise<number> {
  const at = now();
  const due = await db.execute<{ id: string }>(sql`
    select o.id from marketplace_orders o
    where o.status = 'selesai' and o.saldo_released_at is null and o.saldo_release_at <= ${at.toISOString()}
      and not exists (select 1 from marketplace_return_cases c where c.marketplace_order_id = o.id and c.closed_at is null)
    order by o.saldo_release_at limit ${batch}
  `);
  let released = 0;
  for (const { id } of due) {
    const done = await db
      .transaction(async (tx) => {
        await lockOrder(tx, id);
        return releaseIfDue(tx, actor, id, at);
      })
      .catch((error: unknown) => console.error("not released", id, error));
    if (done) released += 1;
  }
  return released;
}
