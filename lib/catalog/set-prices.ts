import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/** New prices for variants that the caller holds; what they cost less by is left as it is. */
export async function setPrices(tx: Tx, actor: Actor, prices: { id: string; price: number }[]): Promise<void> {
  if (prices.length === 0) return;
  await tx.execute(sql`
    update marketplace_product_variants v
    set price = x.price, updated_by = ${actorId(actor)}, updated_at = ${now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as x(id uuid, price bigint) where v.id = x.id
  `);
}
