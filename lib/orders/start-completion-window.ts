import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { readSettings } from "@/lib/platform/settings";
import { hoursAfter } from "@/lib/shared/jakarta-time";

/**
 * The goods arrived, with proof: from now on the order completes by itself once its window is over (D-05). Only the last
 * parcel of an order starts it, and only once. Answers whether it did.
 */
export async function startCompletionWindow(tx: Tx, orderId: string, deliveredAt: Date): Promise<boolean> {
  const { autoCompleteHours } = await readSettings(tx, deliveredAt);
  const o = marketplaceOrders;
  const started = await tx
    .update(o)
    .set({ completeBy: hoursAfter(deliveredAt, autoCompleteHours) })
    .where(
      and(
        eq(o.id, orderId),
        eq(o.status, "dikirim"),
        isNull(o.completeBy),
        sql`not exists (
          select from marketplace_parcels p join marketplace_shipments s on s.id = p.shipment_id
          where s.marketplace_order_id = ${o.id} and s.is_active and p.status <> 'terkirim'
        )`,
      ),
    )
    .returning({ id: o.id });
  return started.length === 1;
}
