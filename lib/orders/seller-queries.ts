import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { goneOfLine, journeyOf, type OrderJourney } from "./queries/journey";
import type { OrderState } from "./status";

export type OrderLine = {
  id: string;
  name: string;
  variant: string;
  sku: string;
  price: number;
  discount: number;
  qty: number;
  /** So many of them will not be sent or went back. */
  gone: number;
  subtotal: number;
  note: string;
  thumbnail: string | null;
};

export type OrderParcel = {
  courier: string;
  service: string;
  status: "menunggu" | "dikirim" | "terkirim" | "gagal" | "dibatalkan";
  trackingNumber: string | null;
  weightGrams: number;
  distanceKm: number;
  estimatedDays: number;
  warehouse: string;
};

export type OrderSums = {
  total: number;
  discount: number;
  storeVoucherDiscount: number;
  platformVoucherShare: number;
  preTaxPrice: number;
  feePercentage: number;
  onesmileFee: number;
  taxPercentage: number;
  taxAmount: number;
  serviceFee: number;
  adminFee: number;
  deliveryFee: number;
  deliveryIncome: "store" | "platform";
  feeBearer: "buyer" | "seller";
  orderPrice: number;
  saldoCredit: number;
};

export type OrderDetail = OrderSums & {
  id: string;
  billingCode: string;
  invoice: string;
  checkoutId: string;
  state: OrderState;
  paymentState: number;
  bookedAt: string;
  paidAt: string | null;
  acceptBy: string | null;
  shipBy: string | null;
  completeBy: string | null;
  buyer: string;
  buyerNote: string;
  store: { slug: string; name: string };
  address: string;
  qty: number;
  method: { name: string; nameEn: string };
  lines: OrderLine[];
  parcel: OrderParcel | null;
  vouchers: { code: string; scope: "platform" | "penjual"; amount: number }[];
  journey: OrderJourney;
  /** What of the goods went back so far. */
  refundedGoods: number;
  refundedDelivery: number;
  /** Its courier collects the price at the door. */
  cod: boolean;
};

/** One order whole, where the condition over `mo` (and `s`, its store) finds it. */
export async function readOrderDetail(condition: SQL): Promise<OrderDetail | null> {
  const [row] = await db.execute<OrderDetail>(sql`
    select mo.id, mo.billing_code as "billingCode", o.order_invoice as invoice, o.checkout_id as "checkoutId",
      mo.status as state, o.order_status as "paymentState", o.order_booking_date as "bookedAt",
      o.order_payment_date as "paidAt", mo.accept_by as "acceptBy", mo.ship_by as "shipBy", mo.complete_by as "completeBy",
      o.order_member_name as buyer, o.order_note as "buyerNote", o.order_quantity as qty, mo.address,
      json_build_object('slug', s.slug, 'name', s.name) as store,
      json_build_object('name', pm.name, 'nameEn', pm.name_en) as method,
      mo.total, mo.discount, mo.store_voucher_discount as "storeVoucherDiscount",
      mo.platform_voucher_share as "platformVoucherShare", mo.pre_tax_price as "preTaxPrice",
      mo.onesmile_percentage_fee::float as "feePercentage", mo.onesmile_fee as "onesmileFee",
      mo.tax_percentage::float as "taxPercentage", mo.tax_amount as "taxAmount", mo.service_fee as "serviceFee",
      mo.admin_fee as "adminFee", mo.delivery_fee as "deliveryFee", mo.delivery_income as "deliveryIncome",
      mo.fee_bearer as "feeBearer", mo.order_price as "orderPrice", mo.saldo_credit as "saldoCredit",
      (select json_agg(json_build_object('id', i.id, 'name', v.name, 'variant', v.variant, 'sku', v.sku, 'price', i.price,
          'discount', i.discount, 'qty', i.qty, 'gone', ${goneOfLine}, 'subtotal', i.subtotal, 'note', i.cart_note, 'thumbnail', v.thumbnail) order by i.id)
        from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id) as lines,
      (select json_build_object('courier', c.name, 'service', cs.name, 'status', sh.status, 'trackingNumber', sh.tracking_number,
          'weightGrams', sh.weight_grams, 'distanceKm', sh.distance_km, 'estimatedDays', sh.estimated_days, 'warehouse', w.warehouse_name)
        from marketplace_shipments sh join marketplace_courier_services cs on cs.id = sh.courier_service_id
        join marketplace_couriers c on c.id = cs.courier_id join marketplace_store_addresses w on w.id = sh.store_address_id
        where sh.marketplace_order_id = mo.id order by sh.is_active desc, sh.id desc limit 1) as parcel,
      (select coalesce(json_agg(json_build_object('code', u.voucher_code, 'scope', ov.scope, 'amount', ov.discount_applied) order by ov.scope), '[]')
        from marketplace_order_vouchers ov join marketplace_voucher_usages u on u.id = ov.voucher_usage_id
        where ov.marketplace_order_id = mo.id) as vouchers,
      mo.refunded_goods as "refundedGoods", mo.refunded_delivery as "refundedDelivery",
      exists (select from marketplace_cod_collections k where k.marketplace_order_id = mo.id) as cod,
      ${journeyOf(sql`mo`, sql`o`)} as journey
    from marketplace_orders mo
    join "order" o on o.id = mo.order_id
    join marketplace_stores s on s.id = mo.marketplace_store_id
    join payment_methods pm on pm.id = o.mp_id
    where ${condition}
  `);
  return row ?? null;
}

// Where somebody lives is told to the store once there is something to send there, and not before.
const withoutParcel: OrderState[] = ["menunggu_bayar", "dibatalkan"];

/** The store's own order; another store's is not found. */
export async function readSellerOrder(seller: Seller, billingCode: string) {
  const order = await readOrderDetail(
    sql`mo.billing_code = ${billingCode} and mo.marketplace_store_id = ${seller.storeId}::uuid`,
  );
  return order && { ...order, address: withoutParcel.includes(order.state) ? null : order.address };
}
