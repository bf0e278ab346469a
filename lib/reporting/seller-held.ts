import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { slowestWay } from "@/lib/checkout/fee-dates";
import type { OrderState } from "@/lib/orders/status";
import { now } from "@/lib/platform/clock";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { type Asked, type Page, readPage } from "./keyset";
import { heldOrdersOf } from "./seller-money";

type Row = {
  cursor: string;
  billingCode: string;
  state: OrderState;
  amount: number;
  acceptBy: string | null;
  shipBy: string | null;
  completeBy: string | null;
  completedAt: string | null;
  releaseAt: string | null;
  complaint: boolean;
  days: number;
  shippedAt: string | null;
};

export type HeldRow = Pick<Row, "cursor" | "billingCode" | "state" | "amount"> & {
  /** When the money is free: fixed once the order is completed, before that the latest day it can be. */
  releaseAt: Date | null;
  fixed: boolean;
  rule: "completed" | "complaint" | "shipped" | "toShip" | "toAccept";
  /** What the rule counts from and with. */
  by: Date | null;
  windows: { ship: number; auto: number; dispute: number; days: number };
};

/** Each held rupiah by the order it belongs to, with the day it is free and the rule that says so. */
export async function listHeld(seller: Seller, asked: Asked): Promise<Page<HeldRow>> {
  const [page, settings] = await Promise.all([
    readPage(asked, { column: sql`mo.id`, type: "uuid" }, ({ beyond, order, limit }) =>
      db.execute<Row>(sql`
        select mo.id as cursor, mo.billing_code as "billingCode", mo.status as state, h.held as amount,
          mo.accept_by as "acceptBy", mo.ship_by as "shipBy", mo.complete_by as "completeBy",
          mo.completed_at as "completedAt", mo.saldo_release_at as "releaseAt", coalesce(sh.estimated_days, 0) as days,
          sh.shipped_at as "shippedAt",
          exists (select 1 from marketplace_return_cases c where c.marketplace_order_id = mo.id and c.closed_at is null) as complaint
        from ${heldOrdersOf(seller.storeId)}
        left join marketplace_shipments sh on sh.marketplace_order_id = mo.id and sh.is_active
        where ${beyond} order by ${order} limit ${limit}
      `),
    ),
    readSettings(db, now()),
  ]);
  return { ...page, rows: page.rows.map((row) => heldRow(row, settings)) };
}

const dated = (at: string | null) => (at === null ? null : new Date(at));

/** By what rule and when an order's money is free, from where the order stands and the windows as they are. */
export function heldRow(row: Row, settings: Settings): HeldRow {
  const { cursor, billingCode, state, amount, days } = row;
  const windows = {
    ship: settings.sellerLimitHours,
    auto: settings.autoCompleteHours,
    dispute: settings.disputeWindowHours,
    days,
  };
  const told = { cursor, billingCode, state, amount, windows };
  if (state === "selesai") {
    const rule = row.complaint ? "complaint" : "completed";
    const releaseAt = row.complaint ? null : dated(row.releaseAt);
    return { ...told, rule, releaseAt, fixed: true, by: dated(row.completedAt) };
  }
  const onTheWay = days * 24 + windows.auto;
  if (state === "dikirim") {
    const shipped = dated(row.shippedAt);
    const completed = dated(row.completeBy) ?? (shipped && hoursAfter(shipped, onTheWay));
    return {
      ...told,
      rule: row.complaint ? "complaint" : "shipped",
      releaseAt: row.complaint ? null : completed && hoursAfter(completed, windows.dispute),
      fixed: false,
      by: shipped,
    };
  }
  if (state === "diproses") {
    const by = dated(row.shipBy);
    const releaseAt = by && hoursAfter(by, onTheWay + windows.dispute);
    return { ...told, rule: "toShip", releaseAt, fixed: false, by };
  }
  const by = dated(row.acceptBy);
  // The way counts from the payment; what is left of it begins where the store accepts.
  const way = by && slowestWay(hoursAfter(by, -settings.sellerLimitHours), settings, days);
  return { ...told, rule: "toAccept", releaseAt: way?.at(-1)?.at ?? null, fixed: false, by };
}
