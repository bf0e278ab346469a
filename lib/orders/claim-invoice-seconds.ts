import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/**
 * An invoice number names a second and a store (D-20), so two orders of one store cannot share a second. Each gets
 * the next free one, claimed before the checkout's own transaction, so that buyers do not queue behind one another.
 */
export async function claimInvoiceSeconds(db: Db, storeIds: readonly string[], at: Date): Promise<Map<string, Date>> {
  const second = Math.floor(at.getTime() / 1000);
  const claimed = new Map<string, Date>();
  for (const storeId of storeIds) {
    const [row] = await db.execute<{ second: number }>(sql`
      insert into order_invoice_seconds as s (prefix, last_second) values (${storeId.slice(0, 8)}, ${second})
      on conflict (prefix) do update set last_second = greatest(excluded.last_second, s.last_second + 1)
      returning last_second as second
    `);
    if (row) claimed.set(storeId, new Date(row.second * 1000));
  }
  return claimed;
}
