import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa, Seller } from "@/lib/auth/actors";
import { type CaseState, caseStates, type Outcome } from "@/lib/returns/status";
import { findOrders, uuids } from "./find-orders";
import { containing, type Page, readPage } from "./keyset";
import type { ListQuery } from "./schemas";
import { ordersNamed, seek } from "./sought";

export type ComplaintRow = {
  cursor: string;
  billingCode: string;
  reason: "rusak" | "tidak_sesuai" | "kurang" | "palsu" | "tidak_sampai" | "berubah_pikiran";
  status: CaseState;
  outcome: Outcome | null;
  buyer: string;
  store: string;
  openedAt: string;
  answerBy: string;
  owner: string | null;
};

const columns = sql`
  c.id as cursor, o.billing_code as "billingCode", c.reason, c.status, c.outcome, h.order_member_name as buyer,
  s.name as store, c.created_at as "openedAt", c.answer_by as "answerBy",
  (select u.name from osa_desk_items d join marketplace_users u on u.id = d.owner_id
    where d.queue = 'complaints' and d.subject_id = c.id::text) as owner
`;
const tables = sql`
  marketplace_return_cases c
  join marketplace_orders o on o.id = c.marketplace_order_id
  join "order" h on h.id = o.order_id
  join marketplace_stores s on s.id = c.marketplace_store_id
`;

const stateOf = (query: Partial<ListQuery>) => caseStates.find((known) => known === query.state);

/** Complaints about a store, those that are open first asked for by their state. */
export async function listSellerComplaints(seller: Seller, query: Partial<ListQuery>): Promise<Page<ComplaintRow>> {
  const state = stateOf(query);
  const words = query.q ? containing(query.q) : null;
  const found = query.q ? await findOrders(seller, query.q) : null;
  return readPage(query, { column: sql`c.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<ComplaintRow>(sql`
      select ${columns} from ${tables}
      where c.marketplace_store_id = ${seller.storeId}::uuid
        and ${state ? sql`c.status = ${state}` : sql`true`}
        and ${found ? sql`c.marketplace_order_id = any(${uuids(found)})` : sql`true`}
        and ${words ? sql`(o.billing_code ilike ${words} or h.order_member_name ilike ${words})` : sql`true`}
        and ${beyond} order by ${order} limit ${limit}
    `),
  );
}

/** Complaints of all stores, the newest first; of those that wait for OneSmile the one that waits the longest. */
export async function listOsaComplaints(_osa: Osa, query: ListQuery): Promise<Page<ComplaintRow>> {
  const state = stateOf(query);
  const words = query.q ? containing(query.q) : null;
  const sought = query.q ? await seek(query.q) : null;
  const ascending = state === "ditinjau";
  return readPage(query, { column: sql`c.id`, type: "uuid", ascending }, ({ beyond, order, limit }) =>
    db.execute<ComplaintRow>(sql`
      select ${columns} from ${tables}
      where ${state ? sql`c.status = ${state}` : sql`true`}
        and ${
          sought && query.q
            ? sql`c.id in (
                select n.id from marketplace_return_cases n where n.marketplace_store_id = any(${sought.stores})
                union select n.id from marketplace_orders m join marketplace_return_cases n on n.marketplace_order_id = m.id
                where m.member_uuid = any(${sought.users})
                union select n.id from marketplace_return_cases n where n.marketplace_order_id in (${ordersNamed(query.q)})
              )`
            : words
              ? sql`(o.billing_code ilike ${words} or h.order_member_name ilike ${words} or s.name ilike ${words})`
              : sql`true`
        }
        and ${beyond} order by ${order} limit ${limit}
    `),
  );
}
