import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer, Osa, Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { type CaseReason, type NoComplaint, whyNoComplaint } from "./policy";
import { readComplainable } from "./read-complainable";
import type { CaseEvent, CaseState, Outcome, Party } from "./status";

export type CaseItem = {
  orderItemId: string;
  name: string;
  variant: string;
  thumbnail: string | null;
  price: number;
  qty: number;
  agreedQty: number | null;
  restock: boolean;
};

export type CaseMedia = { url: string; type: "gambar" | "video"; posterUrl: string | null };
export type CaseMessage = { id: string; party: Party; body: string; at: string; media: CaseMedia[] };
export type CaseStep = {
  id: string;
  event: CaseEvent | "opened";
  status: CaseState;
  party: Party;
  note: string | null;
  at: string;
};

export type CaseDetail = {
  id: string;
  billingCode: string;
  orderId: string;
  orderState: string;
  reason: CaseReason;
  status: CaseState;
  outcome: Outcome | null;
  refundAmount: number;
  withDelivery: boolean;
  trackingNumber: string | null;
  replacementNumber: string | null;
  answerBy: string;
  openedAt: string;
  closedAt: string | null;
  buyer: string;
  store: { name: string; slug: string };
  items: CaseItem[];
  messages: CaseMessage[];
  history: CaseStep[];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A complaint whole, to its buyer, its store and OneSmile; somebody else's is not there. */
export async function readCase(actor: Buyer | Seller | Osa, caseId: string): Promise<CaseDetail | null> {
  return uuid.test(caseId) ? readWhere(actor, sql`c.id = ${caseId}::uuid`) : null;
}

/** The newest complaint about an order of the buyer's. */
export function readOrderCase(buyer: Buyer, billingCode: string): Promise<CaseDetail | null> {
  return readWhere(buyer, sql`o.billing_code = ${billingCode}`);
}

async function readWhere(actor: Buyer | Seller | Osa, condition: SQL): Promise<CaseDetail | null> {
  const [row] = await db.execute<CaseDetail>(sql`
    select c.id, o.billing_code as "billingCode", o.id as "orderId", o.status as "orderState", c.reason, c.status, c.outcome,
      c.refund_amount as "refundAmount", c.with_delivery as "withDelivery", c.tracking_number as "trackingNumber",
      c.replacement_number as "replacementNumber", c.answer_by as "answerBy", c.created_at as "openedAt",
      c.closed_at as "closedAt", h.order_member_name as buyer, json_build_object('name', s.name, 'slug', s.slug) as store,
      ${items} as items, ${messages} as messages, ${history} as history
    from marketplace_return_cases c
    join marketplace_orders o on o.id = c.marketplace_order_id
    join "order" h on h.id = o.order_id
    join marketplace_stores s on s.id = c.marketplace_store_id
    where ${condition} and ${mine(actor)} order by c.id desc limit 1
  `);
  return row ?? null;
}

function mine(actor: Buyer | Seller | Osa): SQL {
  if (actor.kind === "buyer") return sql`c.member_uuid = ${actor.userId}::uuid`;
  if (actor.kind === "seller") return sql`c.marketplace_store_id = ${actor.storeId}::uuid`;
  return sql`true`;
}

const items = sql`(
  select coalesce(json_agg(json_build_object('orderItemId', i.order_item_id, 'name', v.name, 'variant', v.variant,
    'thumbnail', v.thumbnail, 'price', l.price - l.discount, 'qty', i.qty, 'agreedQty', i.agreed_qty,
    'restock', i.restock) order by i.id), '[]')
  from marketplace_return_items i
  join marketplace_order_items l on l.id = i.order_item_id
  join marketplace_product_versions v on v.id = l.marketplace_product_version_id
  where i.return_case_id = c.id
)`;

const messages = sql`(
  select coalesce(json_agg(json_build_object('id', m.id, 'party', m.party, 'body', m.body, 'at', m.created_at, 'media', (
      select coalesce(json_agg(json_build_object('url', d.url, 'type', d.type, 'posterUrl', d.poster_url)
        order by d.position), '[]')
      from marketplace_return_media d where d.return_message_id = m.id
    )) order by m.id), '[]')
  from marketplace_return_messages m where m.return_case_id = c.id
)`;

const history = sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'event', t.event, 'status', t.status, 'party', t.party,
    'note', t.note, 'at', t.created_at) order by t.id), '[]')
  from marketplace_return_statuses t where t.return_case_id = c.id
)`;

export type ComplaintForm = {
  why: NoComplaint | null;
  answerHours: number;
  lines: { id: string; name: string; variant: string; thumbnail: string | null; left: number }[];
};

/** What an order can be complained about, or why it cannot; null for somebody else's. */
export async function readComplaintForm(buyer: Buyer, billingCode: string): Promise<ComplaintForm | null> {
  const [order] = await db.execute<{ id: string }>(sql`
    select id from marketplace_orders where billing_code = ${billingCode} and member_uuid = ${buyer.userId}::uuid
  `);
  const facts = order && (await readComplainable(db, order.id));
  if (!facts) return null;
  const at = now();
  const { returns } = await readSettings(db, at);
  const lines = await db.execute<ComplaintForm["lines"][number]>(sql`
    select i.id, v.name, v.variant, v.thumbnail,
      (i.qty - coalesce((select sum(r.qty) from marketplace_refund_items r where r.order_item_id = i.id), 0))::int as left
    from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
    where i.marketplace_order_id = ${order.id}::uuid order by i.id
  `);
  return { why: whyNoComplaint(facts, at, returns.windowHours), answerHours: returns.answerHours, lines: [...lines] };
}

export type ComplaintLink = { last: { isOpen: boolean; outcome: Outcome | null } | null; mayOpen: boolean };

/** What the page of an order says about complaints. */
export async function readComplaintLink(buyer: Buyer, billingCode: string): Promise<ComplaintLink> {
  const [form, last] = await Promise.all([
    readComplaintForm(buyer, billingCode),
    db.execute<{ isOpen: boolean; outcome: Outcome | null }>(sql`
      select c.closed_at is null as "isOpen", c.outcome from marketplace_return_cases c
      join marketplace_orders o on o.id = c.marketplace_order_id
      where o.billing_code = ${billingCode} and c.member_uuid = ${buyer.userId}::uuid order by c.id desc limit 1
    `),
  ]);
  return { last: last[0] ?? null, mayOpen: form?.why === null };
}
