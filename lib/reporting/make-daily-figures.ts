import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { dailyCategorySales, dailyPayments, dailySales } from "@/db/schema/reporting";
import type { System } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { jakartaParts } from "@/lib/shared/jakarta-time";
import { paymentsByDay } from "./day-payments";
import { stepsByDay } from "./day-steps";
import { idFrom } from "./id-from";

export type Span = { from: string; to: string };

const DAY = 86_400_000;
/** Nobody pays for an order, and no courier brings its cash, later than this after it was placed. */
const LATEST_DAYS = 120;

const midnight = (day: string) => new Date(`${day}T00:00:00+07:00`);
export const dayOf = (at: Date) => {
  const { year, month, day } = jakartaParts(at);
  return `${year}-${month}-${day}`;
};

/**
 * What the days of a span (Jakarta's, the last one included) came to, reckoned anew from the orders, the ledger and the
 * refunds, and put in place of what was there. A day's sales are those that were paid on it; what went back stands on
 * the day it went. Answers how many days read otherwise than before.
 */
export async function makeDailyFigures(_system: System, span: Span): Promise<{ days: number; changed: number }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('daily-figures'))`);
    const before = await readDays(tx, span);
    const within = sql`between ${span.from}::date and ${span.to}::date`;
    await tx.delete(dailySales).where(sql`${dailySales.day} ${within}`);
    const [from, until] = [midnight(span.from), new Date(midnight(span.to).getTime() + DAY)];
    const paid = paidBetween(from, until);
    await tx.execute(sql`
      with paid as (${paid}), fees as (
        select (j.occurred_at at time zone 'Asia/Jakarta')::date as day, -sum(e.amount)::bigint as take
        from ledger_entries e join ledger_journals j on j.id = e.journal_id
        where e.account in ('fee_income', 'service_fee_income')
          and j.occurred_at >= ${from.toISOString()}::timestamptz and j.occurred_at < ${until.toISOString()}::timestamptz
        group by 1
      ), back as (
        select (r.confirmed_at at time zone 'Asia/Jakarta')::date as day, sum(r.amount)::bigint as refunds
        from marketplace_refunds r
        where r.status = 'selesai' and r.confirmed_at >= ${from.toISOString()}::timestamptz
          and r.confirmed_at < ${until.toISOString()}::timestamptz
        group by 1
      ), tried as (
        select (c.created_at at time zone 'Asia/Jakarta')::date as day, count(*)::int as checkouts,
          count(*) filter (where exists (
            select from "order" o where o.checkout_id = c.id and o.order_payment_date is not null))::int as paid
        from marketplace_checkouts c
        where c.id >= ${idFrom(new Date(from.getTime() - DAY))}::uuid
          and c.created_at >= ${from.toISOString()}::timestamptz and c.created_at < ${until.toISOString()}::timestamptz
        group by 1
      ), sold as (
        select day, count(*)::int as orders, count(distinct member)::int as buyers, sum(pieces)::int as pieces,
          sum(total)::bigint as gmv
        from paid group by day
      ), ${stepsByDay(from, until)}
      insert into daily_figures (day, checkouts, paid_checkouts, orders, buyers, pieces, gmv, take, refunds,
        lookers, carters, triers, payers, made_at)
      select d::date, coalesce(t.checkouts, 0), coalesce(t.paid, 0), coalesce(s.orders, 0), coalesce(s.buyers, 0),
        coalesce(s.pieces, 0), coalesce(s.gmv, 0), coalesce(f.take, 0), coalesce(b.refunds, 0),
        coalesce(p.lookers, 0), coalesce(p.carters, 0), coalesce(p.triers, 0), coalesce(p.payers, 0),
        ${now().toISOString()}::timestamptz
      from generate_series(${span.from}::date, ${span.to}::date, interval '1 day') d
      left join sold s on s.day = d::date left join tried t on t.day = d::date
      left join fees f on f.day = d::date left join back b on b.day = d::date
      left join steps p on p.day = d::date
      on conflict (day) do update set checkouts = excluded.checkouts, paid_checkouts = excluded.paid_checkouts,
        orders = excluded.orders, buyers = excluded.buyers, pieces = excluded.pieces, gmv = excluded.gmv, take = excluded.take,
        refunds = excluded.refunds, triers = excluded.triers, payers = excluded.payers, made_at = excluded.made_at,
        -- Of what somebody looked at, only the last time is kept, and carts are cleared: what was known of a day stays.
        lookers = greatest(daily_figures.lookers, excluded.lookers), carters = greatest(daily_figures.carters, excluded.carters)`);
    await tx.execute(sql`
      with paid as (${paid})
      insert into daily_sales (day, marketplace_store_id, category_id, orders, pieces, gmv)
      select paid.day, paid.store, p.category_id, count(distinct paid.id)::int, sum(i.qty)::int, sum(i.subtotal)::bigint
      from paid
      join marketplace_order_items i on i.marketplace_order_id = paid.id
      join marketplace_product_versions v on v.id = i.marketplace_product_version_id
      join marketplace_products p on p.id = v.marketplace_product_id
      group by 1, 2, 3`);
    await tx.delete(dailyCategorySales).where(sql`${dailyCategorySales.day} ${within}`);
    await tx.execute(sql`
      insert into daily_category_sales (day, category_id, orders, pieces, gmv)
      select day, category_id, sum(orders), sum(pieces), sum(gmv) from daily_sales where day ${within} group by 1, 2`);
    await tx.delete(dailyPayments).where(sql`${dailyPayments.day} ${within}`);
    await tx.execute(sql`
      insert into daily_payments (day, payment_method_id, payments, amount, priced, expected_fee, settled, settled_fee)
      ${paymentsByDay(from, until)}`);
    const after = await readDays(tx, span);
    const changed = [...after].filter(([day, figures]) => before.get(day) !== figures).length;
    return { days: after.size, changed };
  });
}

/** Orders by the day they were paid; ids begin with their time, so only orders that can be of those days are read. */
const paidBetween = (from: Date, until: Date) => sql`
  select mo.id, mo.marketplace_store_id as store, mo.member_uuid as member, mo.total, o.order_quantity as pieces,
    (o.order_payment_date at time zone 'Asia/Jakarta')::date as day
  from "order" o join marketplace_orders mo on mo.order_id = o.id
  where o.id >= ${idFrom(new Date(from.getTime() - LATEST_DAYS * DAY))}::uuid
    and o.order_payment_date >= ${from.toISOString()}::timestamptz
    and o.order_payment_date < ${until.toISOString()}::timestamptz`;

async function readDays(tx: Tx, { from, to }: Span): Promise<Map<string, string>> {
  const rows = await tx.execute<{ day: string; figures: string }>(sql`
    select day::text, concat_ws(' ', checkouts, paid_checkouts, orders, buyers, pieces, gmv, take, refunds,
        lookers, carters, triers, payers) as figures
    from daily_figures where day between ${from}::date and ${to}::date`);
  return new Map(rows.map((row) => [row.day, row.figures]));
}
