import { type SQL, sql } from "drizzle-orm";
import type { OrderState } from "../status";

type Moment = string | null;

/** What the courier tells of a box is asked of lib/shipping. */
export type OrderBox = {
  id: string;
  trackingNumber: string;
  status: "menunggu" | "dikirim" | "terkirim" | "gagal" | "dibatalkan";
};

export type OrderStep = {
  id: string;
  state: OrderState;
  reason: string | null;
  at: string;
  by: "system" | "buyer" | "store" | "osa";
};

/** The story of an order, told alike to its buyer, its store and OneSmile. */
export type OrderJourney = {
  state: OrderState;
  history: OrderStep[];
  payBy: Moment;
  acceptBy: Moment;
  shipBy: Moment;
  deliveredAt: Moment;
  completeBy: Moment;
  releaseAt: Moment;
  releasedAt: Moment;
  /** While a complaint is open nothing moves by itself. */
  complaint: boolean;
  boxes: OrderBox[];
  cancel: { askedAt: string; reason: string; refusedAt: Moment; refusal: string | null } | null;
};

/** It as one JSON value, of the order, its invoice side and its checkout under these names. */
export const journeyOf = (o: SQL, h: SQL): SQL => sql`jsonb_build_object(
  'state', ${o}.status,
  'history', (
    select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'state', t.state, 'reason', t.reason, 'at', t.created_at,
      'by', case when t.created_by like 'system:%' then 'system' when t.created_by = ${o}.member_uuid::text then 'buyer'
        when exists (select from osa_admins a where a.user_id::text = t.created_by) then 'osa' else 'store' end) order by t.id), '[]')
    from marketplace_order_statuses t where t.marketplace_order_id = ${o}.id
  ),
  'payBy', (select x.expires_at from marketplace_checkouts x where x.id = ${h}.checkout_id),
  'acceptBy', ${o}.accept_by, 'shipBy', ${o}.ship_by, 'completeBy', ${o}.complete_by,
  'releaseAt', ${o}.saldo_release_at, 'releasedAt', ${o}.saldo_released_at,
  'deliveredAt', (
    select d.delivered_at from marketplace_shipments d where d.marketplace_order_id = ${o}.id and d.is_active
  ),
  'complaint', exists (
    select from marketplace_return_cases c where c.marketplace_order_id = ${o}.id and c.closed_at is null
  ),
  'boxes', (
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'trackingNumber', p.tracking_number, 'status', p.status)
      order by p.id), '[]')
    from marketplace_parcels p join marketplace_shipments d on d.id = p.shipment_id
    where d.marketplace_order_id = ${o}.id and d.is_active
  ),
  'cancel', case when ${o}.cancel_asked_at is not null then jsonb_build_object('askedAt', ${o}.cancel_asked_at,
    'reason', ${o}.cancel_reason, 'refusedAt', ${o}.cancel_refused_at, 'refusal', ${o}.cancel_refusal) end
)`;

/** Pieces of a line that will not be sent or went back, of the line under the name `i`. */
export const goneOfLine = sql`(
  select coalesce(sum(g.qty), 0)::int from marketplace_refund_items g where g.order_item_id = i.id
)`;
