import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { dayOf } from "./make-daily-figures";
import { type BestProduct, type Funnel, readBestAnew, readFunnelAnew, readPaidDays } from "./seller-sales";
import { BEST_KEPT, FIGURE_DAYS, readStoreFigures } from "./store-figures";

export type WaitingOrder = {
  billingCode: string;
  state: "menunggu_konfirmasi" | "diproses";
  buyer: string;
  firstItem: string;
  qty: number;
  deadline: string | null;
};

/** The orders that wait for the store, the nearest deadline first. */
export async function listWaitingOrders(seller: Seller, limit: number): Promise<WaitingOrder[]> {
  const rows = await db.execute<WaitingOrder>(sql`
    with page as materialized (
      select mo.*, case mo.status when 'diproses' then mo.ship_by else mo.accept_by end as deadline from marketplace_orders mo
      where mo.marketplace_store_id = ${seller.storeId}::uuid and mo.status in ('menunggu_konfirmasi', 'diproses')
      order by deadline nulls last, mo.id limit ${limit}
    )
    select mo.billing_code as "billingCode", mo.status as state, o.order_member_name as buyer, o.order_quantity as qty, mo.deadline,
      (select min(v.name) from marketplace_order_items i join marketplace_product_versions v on v.id = i.marketplace_product_version_id
        where i.marketplace_order_id = mo.id) as "firstItem"
    from page mo join "order" o on o.id = mo.order_id order by mo.deadline nulls last, mo.id
  `);
  return [...rows];
}

export type SalesDay = {
  day: string;
  amount: number;
  orders: number;
  /** The same day of the span before. */
  beforeAmount: number;
  beforeOrders: number;
};

const DAY = 86_400_000;
const NOON = 43_200_000;

/** Sales of each of the last days beside those of the days before, in Jakarta's calendar; oldest first. */
export async function salesByDay({ storeId }: Seller, days: number): Promise<SalesDay[]> {
  const kept = days <= FIGURE_DAYS ? await readStoreFigures(storeId, "sales") : null;
  const paid = new Map((kept?.figures ?? (await readPaidDays(storeId, 2 * days + 1))).map((one) => [one.day, one]));
  const today = Date.parse(`${dayOf(now())}T00:00:00+07:00`) + NOON;
  const before = (ago: number) => dayOf(new Date(today - ago * DAY));
  return Array.from({ length: days }, (_, place) => {
    const ago = days - 1 - place;
    const [one, other] = [paid.get(before(ago)), paid.get(before(ago + days))];
    return {
      day: before(ago),
      amount: one?.amount ?? 0,
      orders: one?.orders ?? 0,
      beforeAmount: other?.amount ?? 0,
      beforeOrders: other?.orders ?? 0,
    };
  });
}

/** How many members looked at something of a store, put it into their cart, and bought, in the last days. */
export async function readFunnel({ storeId }: Seller, days: number): Promise<Funnel> {
  const kept = days === FIGURE_DAYS ? await readStoreFigures(storeId, "funnel") : null;
  return kept?.figures ?? readFunnelAnew(storeId, days);
}

/** What sold most in the last days. */
export async function bestProducts({ storeId }: Seller, days: number, limit: number): Promise<BestProduct[]> {
  const kept = days === FIGURE_DAYS && limit <= BEST_KEPT ? await readStoreFigures(storeId, "best") : null;
  return kept?.figures.slice(0, limit) ?? readBestAnew(storeId, days, limit);
}

/** When the sales of a store that sells much were reckoned; null for all others, whose are read as they are. */
export async function salesMadeAt({ storeId }: Seller): Promise<string | null> {
  return (await readStoreFigures(storeId, "sales"))?.madeAt ?? null;
}
