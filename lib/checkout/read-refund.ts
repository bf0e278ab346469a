import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { orderStatus } from "@/lib/orders/status";

export type RefundableOrder = {
  orderId: string;
  refundable: boolean;
  deliveryLeft: number;
  lines: { orderItemId: string; name: string; price: number; qty: number; left: number }[];
};

/** What of an order can still go back to its buyer. */
export async function readRefund(_osa: Osa, billingCode: string): Promise<RefundableOrder | null> {
  const [head] = await db.execute<{ id: string; order_status: number }>(sql`
    select mo.id, o.order_status from marketplace_orders mo join "order" o on o.id = mo.order_id
    where mo.billing_code = ${billingCode}
  `);
  const order = head && (await orderAmounts(db, head.id));
  if (!order) return null;
  const names = await db.execute<{ id: string; name: string }>(sql`
    select i.id, concat_ws(' · ', v.name, nullif(v.variant, '')) as name from marketplace_order_items i
    join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.marketplace_order_id = ${head.id}::uuid
  `);
  const nameOf = new Map(names.map((row) => [row.id, row.name]));
  const paid: number[] = [orderStatus.paid, orderStatus.partlyRefunded];
  return {
    orderId: order.marketplaceOrderId,
    refundable: paid.includes(head.order_status),
    deliveryLeft: order.deliveryFee - order.refundedDelivery,
    lines: order.lines.map(({ orderItemId, price, qty, refundedQty }) => ({
      orderItemId,
      name: nameOf.get(orderItemId) ?? "",
      price,
      qty,
      left: qty - refundedQty,
    })),
  };
}
