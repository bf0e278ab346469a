import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";

/** From how many left on a variant counts as low; the caller holds the rows. */
export async function setLowStock(tx: Tx, actor: Actor, rows: { id: string; lowStockAt: number }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update marketplace_product_variants v set low_stock_at = x."lowStockAt", updated_by = ${actorId(actor)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, "lowStockAt" int) where v.id = x.id
  `);
}
