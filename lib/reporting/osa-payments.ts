import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { Change } from "@/lib/checkout/payment-changes";
import type { EventReason } from "@/lib/payments/event-reason";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { beginning, isCode, isEnding, seek } from "./sought";

export const paymentStates = [
  "diminta",
  "menunggu",
  "dibayar",
  "gagal",
  "kedaluwarsa",
  "dibatalkan",
  "ditinjau",
  "dibalik",
  "dikembalikan",
] as const;
export const eventStates = ["diterima", "diterapkan", "diabaikan", "yatim", "ditinjau"] as const;

export type PaymentState = (typeof paymentStates)[number];
export type EventState = (typeof eventStates)[number];
type Filter = { q?: string; state?: string } & Asked;

export type PaymentRow = {
  cursor: string;
  gatewayOrderId: string;
  attempt: number;
  gateway: string;
  method: string;
  methodEn: string;
  status: PaymentState;
  amount: number;
  buyer: string;
  createdAt: string;
  expiresAt: string;
  paidAt: string | null;
};

/** Attempts to collect a checkout, newest first, by state and by reference, transaction or buyer. */
export async function listPayments(_osa: Osa, filter: Filter): Promise<Page<PaymentRow>> {
  const like = containing(filter.q ?? "");
  const sought = filter.q ? await seek(filter.q, "users") : null;
  const status = paymentStates.find((known) => known === filter.state);
  return readPage(filter, { column: sql`p.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<PaymentRow>(sql`
      select p.id as cursor, p.gateway_order_id as "gatewayOrderId", p.attempt, p.gateway, pm.name as method,
        pm.name_en as "methodEn", p.status, p.amount, u.name as buyer, p.created_at as "createdAt",
        p.expires_at as "expiresAt", p.paid_at as "paidAt"
      from marketplace_payments p
      join payment_methods pm on pm.id = p.payment_method_id
      join marketplace_checkouts c on c.id = p.checkout_id
      join marketplace_users u on u.id = c.member_uuid
      where ${status ? sql`p.status = ${status}` : sql`true`}
        and ${
          sought && filter.q
            ? sql`p.id in (
                select n.id from marketplace_checkouts k join marketplace_payments n on n.checkout_id = k.id
                where k.member_uuid = any(${sought.users})
                union ${paymentsNamed(filter.q)}
              )`
            : filter.q
              ? sql`(p.gateway_order_id ilike ${like} or p.transaction_id ilike ${like} or u.name ilike ${like})`
              : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

const startsSo = (column: SQL, words: string) =>
  isCode(words) ? sql`${column} like ${beginning(words)}` : sql`${column} = ${words}`;

/** The attempts whose reference or transaction was typed, or the end of whose code was read aloud. */
const paymentsNamed = (words: string): SQL => sql`
  select n.id from marketplace_payments n where ${startsSo(sql`n.gateway_order_id`, words)}
  union select n.id from marketplace_payments n where n.gateway in ('midtrans', 'xendit') and n.transaction_id = ${words}
  union select n.id from marketplace_payments n
  where ${isEnding(words)} and right(split_part(n.gateway_order_id, '.', 1), 6) = ${words.toUpperCase()}`;

export type EventRow = {
  cursor: number;
  gateway: string;
  gatewayOrderId: string;
  transactionId: string | null;
  state: string;
  amount: number;
  status: EventState;
  reason: EventReason | null;
  attempts: number;
  receivedAt: string;
  appliedAt: string | null;
  /** The attempt that the notification is about; null for one that we do not know. */
  paymentId: string | null;
};

const eventColumns = sql`
  e.id as cursor, e.gateway, e.gateway_order_id as "gatewayOrderId", e.transaction_id as "transactionId", e.state, e.amount,
  e.status, e.reason, e.attempts, e.received_at as "receivedAt", e.applied_at as "appliedAt", p.id as "paymentId"
`;

/** The inbox: what the gateway said and what became of it, newest first. */
export function listEvents(_osa: Osa, filter: Filter): Promise<Page<EventRow>> {
  const like = containing(filter.q ?? "");
  const status = eventStates.find((known) => known === filter.state);
  return readPage(filter, { column: sql`e.id`, type: "bigint" }, ({ beyond, order, limit }) =>
    db.execute<EventRow>(sql`
      select ${eventColumns}
      from marketplace_payment_events e left join marketplace_payments p on p.gateway_order_id = e.gateway_order_id
      where ${status ? sql`e.status = ${status}` : sql`true`}
        and ${
          filter.q
            ? sql`e.id in (
                select n.id from marketplace_payment_events n where n.gateway_order_id in (
                  select x.gateway_order_id from marketplace_payments x where x.id in (${paymentsNamed(filter.q)}))
                union select n.id from marketplace_payment_events n where ${startsSo(sql`n.gateway_order_id`, filter.q)}
                union select n.id from marketplace_payment_events n
                where n.status in ('yatim', 'ditinjau') and (n.gateway_order_id ilike ${like} or n.transaction_id ilike ${like})
              )`
            : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}

export type PaymentDetail = PaymentRow & {
  transactionId: string | null;
  virtualNumber: string | null;
  refundedAmount: number;
  lastError: string | null;
  request: string | null;
  response: string | null;
  checkoutCode: string;
  checkoutTotal: number;
  orders: { billingCode: string; store: string; orderPrice: number; paymentState: number }[];
  events: (EventRow & { payload: string })[];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One attempt with its orders and everything the gateway said about it; null where there is none. */
export async function readPayment(_osa: Osa, id: string): Promise<PaymentDetail | null> {
  if (!uuid.test(id)) return null;
  const [row] = await db.execute<Omit<PaymentDetail, "events">>(sql`
    select p.id as cursor, p.gateway_order_id as "gatewayOrderId", p.attempt, p.gateway, pm.name as method,
      pm.name_en as "methodEn", p.status, p.amount, u.name as buyer, p.created_at as "createdAt",
      p.expires_at as "expiresAt", p.paid_at as "paidAt", p.transaction_id as "transactionId",
      p.virtual_number as "virtualNumber", p.refunded_amount as "refundedAmount", p.last_error as "lastError",
      p.request, p.response, c.code as "checkoutCode", c.total as "checkoutTotal",
      (select coalesce(json_agg(json_build_object('billingCode', o.billing_code, 'store', s.name, 'orderPrice', o.order_price,
          'paymentState', o.order_status) order by o.billing_code), '[]')
        from "order" o join marketplace_orders mo on mo.order_id = o.id join marketplace_stores s on s.id = mo.marketplace_store_id
        where o.checkout_id = c.id) as orders
    from marketplace_payments p
    join payment_methods pm on pm.id = p.payment_method_id
    join marketplace_checkouts c on c.id = p.checkout_id
    join marketplace_users u on u.id = c.member_uuid
    where p.id = ${id}::uuid
  `);
  if (!row) return null;
  const events = await db.execute<EventRow & { payload: string }>(sql`
    select ${eventColumns}, e.payload
    from marketplace_payment_events e left join marketplace_payments p on p.gateway_order_id = e.gateway_order_id
    where e.gateway_order_id = ${row.gatewayOrderId} order by e.id
  `);
  return { ...row, events: [...events] };
}

export type EventDetail = EventRow & {
  payload: string;
  changes: Change[];
  /** Money of this event that is set apart and waits for a decision. */
  suspense: number;
};

/** One notification with what it changed; null where there is none. */
export async function readEventDetail(_osa: Osa, id: number): Promise<EventDetail | null> {
  if (!Number.isSafeInteger(id)) return null;
  const [row] = await db.execute<EventDetail>(sql`
    select ${eventColumns}, e.payload, coalesce(e.changes, '[]') as changes, (
      select coalesce(-sum(l.amount), 0)::bigint from ledger_journals j join ledger_entries l on l.journal_id = j.id
      where l.account = 'suspense:unapplied' and j.key in
        ('suspense:' || e.gateway || ':' || e.transaction_id, 'suspense-out:' || e.gateway || ':' || e.transaction_id)
    ) as suspense
    from marketplace_payment_events e left join marketplace_payments p on p.gateway_order_id = e.gateway_order_id
    where e.id = ${id}
  `);
  return row ?? null;
}
