import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { OrderState } from "./status";

export type OrderLine = {
  orderItemId: string;
  variantId: string;
  productId: string;
  /** One piece, before vouchers. */
  price: number;
  qty: number;
  refundedQty: number;
};

export type SettledOrder = {
  marketplaceOrderId: string;
  orderId: string;
  billingCode: string;
  memberUuid: string;
  storeId: string;
  orderPrice: number;
  total: number;
  preTaxPrice: number;
  platformVoucherShare: number;
  deliveryFee: number;
  deliveryIncome: "store" | "platform";
  onesmileFee: number;
  taxAmount: number;
  serviceFee: number;
  feeBearer: "buyer" | "seller";
  status: OrderState;
  /** What the store earned by it may be withdrawn already. */
  released: boolean;
  /** What of the price was paid from the buyer's wallet. */
  walletAmount: number;
  refundedGoods: number;
  refundedDelivery: number;
  qty: number;
  lines: OrderLine[];
};

/** The orders of a checkout with their frozen amounts and lines, in the order of their ids. */
export async function ordersOfCheckout(reader: Db | Tx, checkoutId: string): Promise<SettledOrder[]> {
  return readAmounts(reader, sql`h.checkout_id = ${checkoutId}::uuid`);
}

export async function orderAmounts(reader: Db | Tx, marketplaceOrderId: string): Promise<SettledOrder | null> {
  const [row] = await readAmounts(reader, sql`o.id = ${marketplaceOrderId}::uuid`);
  return row ?? null;
}

async function readAmounts(reader: Db | Tx, condition: ReturnType<typeof sql>): Promise<SettledOrder[]> {
  const rows = await reader.execute<SettledOrder>(sql`
    select o.id as "marketplaceOrderId", o.order_id as "orderId", o.billing_code as "billingCode",
      o.member_uuid as "memberUuid", o.marketplace_store_id as "storeId", o.order_price as "orderPrice", o.total,
      o.pre_tax_price as "preTaxPrice", o.platform_voucher_share as "platformVoucherShare",
      o.delivery_fee as "deliveryFee", o.delivery_income as "deliveryIncome", o.onesmile_fee as "onesmileFee",
      o.tax_amount as "taxAmount", o.service_fee as "serviceFee", o.fee_bearer as "feeBearer",
      o.status, o.saldo_released_at is not null as released, o.wallet_amount as "walletAmount", o.refunded_goods as "refundedGoods", o.refunded_delivery as "refundedDelivery",
      h.order_quantity as qty, i.lines
    from marketplace_orders o
    join "order" h on h.id = o.order_id
    join lateral (
      select jsonb_agg(jsonb_build_object('orderItemId', i.id, 'variantId', v.marketplace_product_variant_id,
        'productId', v.marketplace_product_id, 'price', i.price - i.discount, 'qty', i.qty,
        'refundedQty', (select coalesce(sum(r.qty), 0) from marketplace_refund_items r where r.order_item_id = i.id)
      ) order by i.id) as lines
      from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
      where i.marketplace_order_id = o.id
    ) i on true
    where ${condition} order by o.id
  `);
  return [...rows];
}
