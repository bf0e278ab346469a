import { sql } from "drizzle-orm";
import { idFrom } from "./id-from";

const DAY = 86_400_000;
/** Nobody pays for an attempt later than this after it began. */
const LATEST_DAYS = 40;

/**
 * What came in by each way to pay on each day of a span, with what its fee should have been by the rate of that moment
 * and what the gateways' lists say they kept, which arrives days later.
 */
export const paymentsByDay = (from: Date, until: Date) => sql`
  select (p.paid_at at time zone 'Asia/Jakarta')::date, p.payment_method_id, count(*)::int, sum(p.amount)::bigint,
    count(f.fee)::int, coalesce(sum(f.fee), 0)::bigint, count(s.fee)::int, coalesce(sum(s.fee), 0)::bigint
  from marketplace_payments p
  left join lateral (
    select x.fixed_fee + (p.amount * x.basis_points * 2 + 10000) / 20000 as fee
    from payment_method_fees x
    where x.payment_method_id = p.payment_method_id and x.effective_from <= p.paid_at
    order by x.effective_from desc limit 1
  ) f on true
  left join lateral (
    select sum(l.fee) as fee from marketplace_settlement_lines l
    where l.gateway_order_id = p.gateway_order_id and l.outcome in ('cocok', 'beda_jumlah')
  ) s on true
  where p.id >= ${idFrom(new Date(from.getTime() - LATEST_DAYS * DAY))}::uuid and p.amount > 0
    and p.paid_at >= ${from.toISOString()}::timestamptz and p.paid_at < ${until.toISOString()}::timestamptz
  group by 1, 2`;
