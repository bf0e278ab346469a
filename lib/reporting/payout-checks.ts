import { sql } from "drizzle-orm";
import type { Check } from "./ledger-checks";

export const payoutChecks: Check[] = [
  {
    id: "withdrawing",
    title: "what is on its way to banks is the sum of the open withdrawals, of stores and of buyers",
    offending: sql`
      select account, coalesce(e.amount, 0) as ledger, coalesce(w.amount, 0) as withdrawals
      from (
        select account, -sum(amount)::bigint as amount from ledger_entries
        where account like 'seller_withdrawing:%' or account like 'wallet_withdrawing:%' group by account
      ) e
      full join (
        select coalesce('seller_withdrawing:' || marketplace_store_id, 'wallet_withdrawing:' || member_uuid) as account,
          sum(amount)::bigint as amount
        from marketplace_withdrawals where status in ('diminta', 'disetujui', 'diproses') group by 1
      ) w using (account)
      where coalesce(e.amount, 0) <> coalesce(w.amount, 0)
    `,
  },
  {
    id: "points",
    title: "a member's points are the sum of their lines, and what they were turned into stands in the ledger",
    offending: sql`
      select m.uuid, m.reward_points, coalesce(p.points, 0) as lines
      from members m
      left join (select member_uuid as uuid, sum(points)::int as points from marketplace_point_entries group by 1) p using (uuid)
      where m.reward_points <> coalesce(p.points, 0)
      union all
      select null, (select count(*)::int from marketplace_point_entries where kind = 'tukar'),
        (select count(*)::int from ledger_journals where kind = 'points_converted')
      where (select count(*) from marketplace_point_entries where kind = 'tukar')
        <> (select count(*) from ledger_journals where kind = 'points_converted')
    `,
  },
  {
    id: "tier",
    title: "a member's transactions are their completed orders, and their tier what those came to at the last one",
    offending: sql`
      select m.uuid, m.total_transactions, coalesce(o.count, 0) as completed, m.level, t.level as deserved
      from members m
      left join (
        select member_uuid as uuid, count(*)::int as count, max(completed_at) as last
        from marketplace_orders where completed_at is not null group by 1
      ) o using (uuid)
      left join lateral (
        select case
          when o.count >= max(minimum) filter (where key = 'tier_platinum_transactions') then 'platinum'
          when o.count >= max(minimum) filter (where key = 'tier_gold_transactions') then 'gold'
          when o.count >= max(minimum) filter (where key = 'tier_silver_transactions') then 'silver'
          else 'bronze' end as level
        from (
          select distinct on (key) key, value::text::int as minimum from platform_settings
          where key like 'tier\_%' and effective_from <= o.last order by key, effective_from desc
        ) s
      ) t on true
      where m.total_transactions <> coalesce(o.count, 0) or m.level::text <> coalesce(t.level, 'bronze')
    `,
  },
  {
    id: "cod",
    title: "what couriers owe us is the cash they collected and have not handed over",
    offending: sql`
      select account, coalesce(e.amount, 0) as ledger, coalesce(c.amount, 0) as collections
      from (
        select account, sum(amount)::bigint as amount from ledger_entries where account like 'cod_receivable:%' group by account
      ) e
      full join (
        select 'cod_receivable:' || lower(k.code) as account, sum(c.amount)::bigint as amount
        from marketplace_cod_collections c join marketplace_couriers k on k.id = c.courier_id
        where c.collected_at is not null and c.remitted_at is null group by 1
      ) c using (account)
      where coalesce(e.amount, 0) <> coalesce(c.amount, 0)
    `,
  },
  {
    id: "held",
    title: "what is held for a store is what its paid orders earn that are not released",
    offending: sql`
      select j.id, j.store_id, j.held from (
        select mo.id, mo.marketplace_store_id as store_id,
          coalesce((select -sum(e.amount) from ledger_entries e join ledger_journals l on l.id = e.journal_id
            where l.ref_type = 'order' and l.ref_id = mo.id::text
              and e.account = 'seller_held:' || mo.marketplace_store_id), 0)::bigint as held,
          mo.status in ('dibatalkan', 'dikembalikan') or mo.saldo_released_at is not null as over
        from marketplace_orders mo
      ) j where (j.over and j.held <> 0) or j.held < 0
    `,
  },
];
