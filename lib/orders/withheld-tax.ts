import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { remainingOf } from "@/lib/ledger/templates";
import { withheldOf } from "@/lib/ledger/withholding";
import { readSettings } from "@/lib/platform/settings";
import type { SettledOrder } from "./order-amounts";

/**
 * PPh 22 of what an order leaves its store, by the rate of the day on which it was placed (D-70): of the goods after the
 * store's own voucher, before any fee. Nothing while the rate is 0, and nothing of a store that had declared by then
 * that its year's turnover is small.
 */
export async function withheldTax(tx: Tx, order: SettledOrder): Promise<number> {
  const [booked] = await tx.execute<{ at: string; declared: boolean }>(sql`
    select o.created_at as at, coalesce(s.tax_declared_at <= o.created_at, false) as declared
    from marketplace_orders o join marketplace_stores s on s.id = o.marketplace_store_id
    where o.id = ${order.marketplaceOrderId}::uuid
  `);
  if (!booked || booked.declared) return 0;
  const { withholdingBasisPoints } = await readSettings(tx, new Date(booked.at));
  return withheldOf(remainingOf(order), withholdingBasisPoints);
}
