import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { toBasisPoints } from "@/lib/shared/rupiah";
import { type Rates, type Tariff, tariffOf } from "@/lib/shipping/quote";
import type { OrderState } from "../status";
import { goneOfLine, journeyOf, type OrderJourney } from "./journey";

export type OrderLine = {
  id: string;
  name: string;
  variant: string;
  thumbnail: string | null;
  productSlug: string;
  variantId: string;
  price: number;
  discount: number;
  qty: number;
  /** So many of them will not be sent or went back. */
  gone: number;
  subtotal: number;
  note: string;
  review: { rating: number; text: string; isHidden: boolean } | null;
};

export type OrderParcel = {
  courierName: string;
  serviceName: string;
  status: "menunggu" | "dikirim" | "terkirim" | "gagal" | "dibatalkan";
  trackingNumber: string | null;
  estimatedDays: number;
  distanceKm: number;
  weightGrams: number;
  distancePrice: number;
  weightPrice: number;
  /** Null where the service has changed its rates since. */
  tariff: Tariff | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
};

export type OrderAmounts = {
  total: number;
  storeVoucherDiscount: number;
  platformVoucherShare: number;
  preTaxPrice: number;
  deliveryFee: number;
  feeBasisPoints: number;
  onesmileFee: number;
  feeBearer: "buyer" | "seller";
  taxBasisPoints: number;
  taxAmount: number;
  serviceFee: number;
  orderPrice: number;
};

export type OrderDetail = {
  billingCode: string;
  invoice: string;
  state: OrderState;
  paymentState: number;
  orderedAt: Date;
  paidAt: Date | null;
  acceptBy: Date | null;
  shipBy: Date | null;
  completeBy: Date | null;
  buyerName: string;
  address: string;
  note: string;
  store: { id: string; name: string; slug: string; cityName: string; address: string };
  method: { name: string; nameEn: string };
  checkout: { id: string; expiresAt: Date; siblings: string[] };
  lines: OrderLine[];
  journey: OrderJourney;
  /** Rupiah that went back to the buyer so far. */
  refunded: number;
  parcel: OrderParcel | null;
  vouchers: { code: string; scope: "platform" | "penjual"; name: string }[];
  amounts: OrderAmounts;
};

type Row = {
  [Key in
    | "billingCode"
    | "invoice"
    | "buyerName"
    | "address"
    | "note"
    | "orderedAt"
    | "checkoutId"
    | "expiresAt"]: string;
} & { [Key in "paidAt" | "acceptBy" | "shipBy" | "completeBy"]: string | null } & Pick<
    OrderDetail,
    "state" | "paymentState" | "store" | "method" | "lines" | "vouchers" | "journey" | "refunded"
  > & {
    siblings: string[];
    parcel:
      | (Omit<OrderParcel, "tariff" | "shippedAt" | "deliveredAt"> & {
          rates: Omit<Rates, "maxDistanceKm" | "kmPerDay">;
        } & {
          [K in "shippedAt" | "deliveredAt"]: string | null;
        })
      | null;
    amounts: Omit<OrderAmounts, "feeBasisPoints" | "taxBasisPoints"> & { feePercent: number; taxPercent: number };
  };

const date = (text: string | null) => (text === null ? null : new Date(text));

/** One order as the buyer sees it, names and prices as they were when it was placed; null for somebody else's. */
export async function readOrder(buyer: Buyer, billingCode: string): Promise<OrderDetail | null> {
  const [row] = await db.execute<Row>(sql`
    select o.billing_code as "billingCode", h.order_invoice as invoice, o.status as state,
      h.order_status as "paymentState", h.order_member_name as "buyerName", o.address, h.order_note as note,
      h.order_booking_date as "orderedAt", h.order_payment_date as "paidAt", o.accept_by as "acceptBy",
      o.ship_by as "shipBy", o.complete_by as "completeBy", c.id as "checkoutId", c.expires_at as "expiresAt",
      jsonb_build_object('id', s.id, 'name', s.name, 'slug', s.slug, 'cityName', s.city_name, 'address', s.address) as store,
      jsonb_build_object('name', m.name, 'nameEn', m.name_en) as method,
      ${siblings} as siblings, ${lines} as lines, ${journeyOf(sql`o`, sql`h`)} as journey, ${refunded} as refunded, ${parcel} as parcel, ${vouchers} as vouchers,
      ${amounts} as amounts
    from marketplace_orders o
    join "order" h on h.id = o.order_id
    join marketplace_checkouts c on c.id = h.checkout_id
    join marketplace_stores s on s.id = o.marketplace_store_id
    join payment_methods m on m.id = h.mp_id
    where o.billing_code = ${billingCode} and o.member_uuid = ${buyer.userId}::uuid
  `);
  if (!row) return null;
  const { checkoutId, expiresAt, siblings: others, parcel: sent, ...order } = row;
  const { feePercent, taxPercent, ...money } = row.amounts;
  return {
    ...order,
    orderedAt: new Date(row.orderedAt),
    paidAt: date(row.paidAt),
    acceptBy: date(row.acceptBy),
    shipBy: date(row.shipBy),
    completeBy: date(row.completeBy),
    checkout: { id: checkoutId, expiresAt: new Date(expiresAt), siblings: others },
    parcel: sent && parcelOf(sent),
    amounts: { ...money, feeBasisPoints: toBasisPoints(feePercent), taxBasisPoints: toBasisPoints(taxPercent) },
  };
}

function parcelOf({ rates, ...sent }: NonNullable<Row["parcel"]>): OrderParcel {
  const { shippedAt, deliveredAt } = sent;
  return { ...sent, tariff: tariffOf(rates, sent), shippedAt: date(shippedAt), deliveredAt: date(deliveredAt) };
}

const siblings = sql`(
  select coalesce(jsonb_agg(x.billing_code order by x.billing_code), '[]') from "order" x
  where x.checkout_id = h.checkout_id and x.id <> h.id
)`;

const lines = sql`(
  select jsonb_agg(jsonb_build_object('id', i.id, 'name', v.name, 'variant', v.variant, 'thumbnail', v.thumbnail,
    'productSlug', p.slug, 'variantId', v.marketplace_product_variant_id, 'price', i.price, 'discount', i.discount,
    'qty', i.qty, 'gone', ${goneOfLine}, 'subtotal', i.subtotal, 'note', i.cart_note,
    'review', case when r.id is not null then
      jsonb_build_object('rating', r.rating, 'text', r.review, 'isHidden', r.status = 'hidden') end) order by i.id)
  from marketplace_order_items i
  join marketplace_product_versions v on v.id = i.marketplace_product_version_id
  join marketplace_products p on p.id = v.marketplace_product_id
  left join marketplace_reviews r on r.order_item_id = i.id and r.member_uuid = o.member_uuid
  where i.marketplace_order_id = o.id
)`;

const refunded = sql`(
  select coalesce(sum(r.amount), 0)::float8 from marketplace_refunds r where r.marketplace_order_id = o.id
)`;

const parcel = sql`(
  select jsonb_build_object('courierName', k.name, 'serviceName', y.name, 'status', d.status,
    'trackingNumber', d.tracking_number, 'estimatedDays', d.estimated_days, 'distanceKm', d.distance_km,
    'weightGrams', d.weight_grams, 'distancePrice', d.distance_price, 'weightPrice', d.weight_price,
    'rates', jsonb_build_object('pricePerKm', y.price_per_km, 'pricePerKg', y.price_per_kg,
      'minDistanceKm', y.min_distance_km, 'roundUpKg', y.round_up_kg),
    'shippedAt', d.shipped_at, 'deliveredAt', d.delivered_at)
  from marketplace_shipments d
  join marketplace_courier_services y on y.id = d.courier_service_id
  join marketplace_couriers k on k.id = y.courier_id
  where d.marketplace_order_id = o.id order by d.is_active desc, d.id desc limit 1
)`;

const vouchers = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('code', u.voucher_code, 'scope', w.scope, 'name', g.name)), '[]')
  from marketplace_order_vouchers w
  join marketplace_voucher_usages u on u.id = w.voucher_usage_id
  join marketplace_vouchers g on g.id = u.voucher_id
  where w.marketplace_order_id = o.id
)`;

const amounts = sql`jsonb_build_object('total', o.total, 'storeVoucherDiscount', o.store_voucher_discount,
  'platformVoucherShare', o.platform_voucher_share, 'preTaxPrice', o.pre_tax_price, 'deliveryFee', o.delivery_fee,
  'feePercent', o.onesmile_percentage_fee, 'onesmileFee', o.onesmile_fee, 'feeBearer', o.fee_bearer,
  'taxPercent', o.tax_percentage, 'taxAmount', o.tax_amount, 'serviceFee', o.service_fee, 'orderPrice', o.order_price)`;
