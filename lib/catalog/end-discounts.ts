import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/** Where the period of a product's discount is over, nothing is taken off any more, and the period is forgotten. */
export async function endDiscounts(tx: Tx, actor: Actor, productId: string): Promise<void> {
  const over = await tx.execute(sql`
    update marketplace_products set discount_starts_at = null, discount_ends_at = null, updated_by = ${actorId(actor)}
    where id = ${productId}::uuid and discount_ends_at <= ${now().toISOString()}::timestamptz returning id
  `);
  if (over.length === 0) return;
  await tx.execute(sql`
    update marketplace_product_variants set discount = 0, planned_discount = null
    where marketplace_product_id = ${productId}::uuid and planned_discount is not null
  `);
}
