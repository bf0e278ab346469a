import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { isState, type OrderState } from "@/lib/orders/status";
import { type Asked, containing, type Page, readPage } from "./keyset";
import { ordersNamed, seek } from "./sought";

type Filter = { q?: string; state?: string } & Asked;

export type OsaOrderRow = {
  cursor: string;
  billingCode: string;
  state: OrderState;
  paymentState: number;
  bookedAt: string;
  buyer: string;
  store: string;
  method: string;
  methodEn: string;
  orderPrice: number;
};

/** Orders of all stores, newest first, by state and by code, invoice, buyer or store. */
export async function listOrders(_osa: Osa, filter: Filter): Promise<Page<OsaOrderRow>> {
  const like = containing(filter.q ?? "");
  const sought = filter.q ? await seek(filter.q) : null;
  const ofState = isState(filter.state) ? sql`mo.status = ${filter.state}` : sql`true`;
  return readPage(filter, { column: sql`mo.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<OsaOrderRow>(sql`
      select mo.id as cursor, mo.billing_code as "billingCode", mo.status as state, o.order_status as "paymentState",
        o.order_booking_date as "bookedAt", o.order_member_name as buyer, s.name as store, pm.name as method,
        pm.name_en as "methodEn", mo.order_price as "orderPrice"
      from marketplace_orders mo
      join "order" o on o.id = mo.order_id
      join marketplace_stores s on s.id = mo.marketplace_store_id
      join payment_methods pm on pm.id = o.mp_id
      where ${ofState}
        and ${
          sought && filter.q
            ? sql`mo.id in (
                select n.id from marketplace_orders n where n.member_uuid = any(${sought.users})
                union (
                  select k.id from unnest(${sought.stores}) own (id)
                  cross join lateral (
                    select mo.id from marketplace_orders mo
                    where mo.marketplace_store_id = own.id and ${ofState} and ${beyond}
                    order by ${order} limit ${limit}
                  ) k
                ) union ${ordersNamed(filter.q)}
              )`
            : filter.q
              ? sql`(mo.billing_code ilike ${like} or o.order_invoice ilike ${like} or o.order_member_name ilike ${like} or s.name ilike ${like})`
              : sql`true`
        }
        and ${beyond}
      order by ${order} limit ${limit}
    `),
  );
}
