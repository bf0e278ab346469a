import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { dayOf, type Span } from "./make-daily-figures";

export type DayFigures = {
  day: string;
  checkouts: number;
  paidCheckouts: number;
  orders: number;
  buyers: number;
  pieces: number;
  gmv: number;
  take: number;
  refunds: number;
  /** Members who looked, put into their cart, began a checkout, paid: each a part of the one before. */
  lookers: number;
  carters: number;
  triers: number;
  payers: number;
};

const DAY = 86_400_000;
/** A year and its leap day; more days than that no chart shows. */
const MOST_DAYS = 366;
/** Tops are asked of the newest so many days: what sold a year ago says little about what sells. */
const TOP_DAYS = 92;
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
const shifted = (day: string, days: number) => dayOf(new Date(noon(day).getTime() + days * DAY));
const daysIn = ({ from, to }: Span) => Math.round((noon(to).getTime() - noon(from).getTime()) / DAY) + 1;

/** The days that were asked for, at most a year; the last thirty where none were or they make no sense. */
export function spanOf(asked: { from?: string; to?: string }, at: Date): Span {
  const today = dayOf(at);
  const real = (day: string | undefined) => (day && !Number.isNaN(noon(day).getTime()) ? day : undefined);
  const to = real(asked.to) ?? today;
  const from = real(asked.from) ?? shifted(to, -29);
  if (from > to) return { from: shifted(today, -29), to: today };
  return daysIn({ from, to }) > MOST_DAYS ? { from: shifted(to, 1 - MOST_DAYS), to } : { from, to };
}

/** As many days just before. */
export function spanBefore(span: Span): Span {
  const days = daysIn(span);
  return { from: shifted(span.from, -days), to: shifted(span.from, -1) };
}

/** Each day of a span, also those of which nothing is known yet. */
export async function readDays(_osa: Osa, { from, to }: Span): Promise<DayFigures[]> {
  const rows = await db.execute<DayFigures>(sql`
    select d::date::text as day, coalesce(f.checkouts, 0) as checkouts, coalesce(f.paid_checkouts, 0) as "paidCheckouts",
      coalesce(f.orders, 0) as orders, coalesce(f.buyers, 0) as buyers, coalesce(f.pieces, 0) as pieces,
      coalesce(f.gmv, 0)::bigint as gmv, coalesce(f.take, 0)::bigint as take, coalesce(f.refunds, 0)::bigint as refunds,
      coalesce(f.lookers, 0) as lookers, coalesce(f.carters, 0) as carters, coalesce(f.triers, 0) as triers,
      coalesce(f.payers, 0) as payers
    from generate_series(${from}::date, ${to}::date, interval '1 day') d
    left join daily_figures f on f.day = d::date order by 1`);
  return [...rows];
}

/** When the figures were last reckoned. */
export async function figuresMadeAt(_osa: Osa): Promise<string | null> {
  const [row] = await db.execute<{ at: string | null }>(
    sql`select made_at as at from daily_figures order by day desc limit 1`,
  );
  return row?.at ?? null;
}

export type Top = {
  id: string;
  name: string;
  nameEn: string;
  orders: number;
  pieces: number;
  gmv: number;
  before: number;
};

const recent = ({ from, to }: Span): Span =>
  daysIn({ from, to }) > TOP_DAYS ? { from: shifted(to, 1 - TOP_DAYS), to } : { from, to };

/** The stores that sold most, with what they sold in as many days before. */
export async function topStores(_osa: Osa, span: Span): Promise<Top[]> {
  const now = recent(span);
  const before = spanBefore(now);
  const rows = await db.execute<Top>(sql`
    select s.id, s.name, s.name as "nameEn", t.orders, t.pieces, t.gmv,
      coalesce((select sum(b.gmv) from daily_sales b where b.marketplace_store_id = s.id
        and b.day between ${before.from}::date and ${before.to}::date), 0)::bigint as before
    from (
      select marketplace_store_id, sum(orders)::int as orders, sum(pieces)::int as pieces, sum(gmv)::bigint as gmv
      from daily_sales where day between ${now.from}::date and ${now.to}::date
      group by 1 order by gmv desc, 1 limit 10
    ) t join marketplace_stores s on s.id = t.marketplace_store_id
    order by t.gmv desc, s.id`);
  return [...rows];
}

/** The same by category; what was merged since counts for what it was merged into. */
export async function topCategories(_osa: Osa, span: Span): Promise<Top[]> {
  const now = recent(span);
  const before = spanBefore(now);
  const rows = await db.execute<Top>(sql`
    select c.id::text, c.name, c.name_en as "nameEn", t.orders, t.pieces, t.gmv, t.before
    from (
      select coalesce(k.merged_into_id, k.id) as id,
        coalesce(sum(d.orders) filter (where d.day >= ${now.from}::date), 0)::int as orders,
        coalesce(sum(d.pieces) filter (where d.day >= ${now.from}::date), 0)::int as pieces,
        coalesce(sum(d.gmv) filter (where d.day >= ${now.from}::date), 0)::bigint as gmv,
        coalesce(sum(d.gmv) filter (where d.day < ${now.from}::date), 0)::bigint as before
      from daily_category_sales d join marketplace_categories k on k.id = d.category_id
      where d.day between ${before.from}::date and ${now.to}::date
      group by 1
    ) t join marketplace_categories c on c.id = t.id
    where t.gmv > 0 order by t.gmv desc, c.id limit 10`);
  return [...rows];
}

export type Sums = Omit<DayFigures, "day">;

export function sumOf(days: DayFigures[]): Sums {
  const sum: Sums = {
    ...{ checkouts: 0, paidCheckouts: 0, orders: 0, buyers: 0, pieces: 0, gmv: 0, take: 0, refunds: 0 },
    ...{ lookers: 0, carters: 0, triers: 0, payers: 0 },
  };
  for (const { day: _, ...figures } of days) {
    sum.checkouts += figures.checkouts;
    sum.paidCheckouts += figures.paidCheckouts;
    sum.orders += figures.orders;
    sum.buyers += figures.buyers;
    sum.pieces += figures.pieces;
    sum.gmv += figures.gmv;
    sum.take += figures.take;
    sum.refunds += figures.refunds;
    sum.lookers += figures.lookers;
    sum.carters += figures.carters;
    sum.triers += figures.triers;
    sum.payers += figures.payers;
  }
  return sum;
}
