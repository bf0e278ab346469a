import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/lib/platform/clock";

/**
 * Where a product's discount has a period, what stands at its variants is what it is worth now: the planned one inside
 * the period, nothing outside. Everything that reads a price reads that one column (D-13).
 */
export async function keepDiscounts(tx: Tx, productIds: string[]): Promise<void> {
  const at = sql`${now().toISOString()}::timestamptz`;
  await tx.execute(sql`
    update marketplace_product_variants v set discount = x.due
    from (
      select w.id, case when p.discount_starts_at <= ${at} and (p.discount_ends_at is null or p.discount_ends_at > ${at})
        then w.planned_discount else 0 end as due
      from marketplace_product_variants w join marketplace_products p on p.id = w.marketplace_product_id
      where p.id = any(${`{${productIds.join(",")}}`}::uuid[]) and w.planned_discount is not null
    ) x
    where v.id = x.id and v.discount <> x.due
  `);
}
