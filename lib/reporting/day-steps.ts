import { sql } from "drizzle-orm";
import { idFrom } from "./id-from";

const DAY = 86_400_000;

/**
 * How many members went how far on each day: looked at a product, put one into their cart, began a checkout, paid it.
 * Whoever went further counts for every step before. For a `with`; gives `steps`.
 */
export const stepsByDay = (from: Date, until: Date) => {
  const during = (column: string) => sql`${sql.raw(column)} >= ${from.toISOString()}::timestamptz
    and ${sql.raw(column)} < ${until.toISOString()}::timestamptz`;
  const dayIn = (column: string) => sql`(${sql.raw(column)} at time zone 'Asia/Jakarta')::date as day`;
  const since = sql`${idFrom(new Date(from.getTime() - DAY))}::uuid`;
  return sql`
    stages as (
      select ${dayIn("v.viewed_at")}, v.member_uuid as member, 1 as stage
      from marketplace_recent_views v where ${during("v.viewed_at")}
      union all
      select ${dayIn("c.created_at")}, c.member_uuid, 2
      from marketplace_carts c where c.id >= ${since} and ${during("c.created_at")}
      union all
      select ${dayIn("k.created_at")}, k.member_uuid, case when exists (
        select from "order" o where o.checkout_id = k.id and o.order_payment_date is not null) then 4 else 3 end
      from marketplace_checkouts k where k.id >= ${since} and ${during("k.created_at")}
    ), steps as (
      select day, count(*)::int as lookers, (count(*) filter (where stage >= 2))::int as carters,
        (count(*) filter (where stage >= 3))::int as triers, (count(*) filter (where stage = 4))::int as payers
      from (select day, member, max(stage) as stage from stages group by day, member) furthest
      group by day
    )`;
};
