import { sql } from "drizzle-orm";
import type { Check } from "./ledger-checks";

export const gatewayChecks: Check[] = [
  {
    id: "L9",
    title: "what left clearing for the bank is, by gateway and day, what the gateway's own lists say, fees included",
    offending: sql`
      select gateway, day, l.gross as ledger, l.fee as ledger_fee, f.gross as listed, f.fee as listed_fee
      from (
        select split_part(j.key, ':', 2) as gateway, (j.occurred_at at time zone 'Asia/Jakarta')::date as day,
          -sum(e.amount) filter (where e.account = 'gateway_clearing:' || split_part(j.key, ':', 2)) as gross,
          coalesce(sum(e.amount) filter (where e.account = 'gateway_fee'), 0) as fee
        from ledger_journals j join ledger_entries e on e.journal_id = j.id where j.kind = 'settled' group by 1, 2
      ) l
      full join (
        select s.gateway, (least(n.settled_at, s.created_at) at time zone 'Asia/Jakarta')::date as day,
          sum(n.gross) as gross, sum(n.fee) as fee
        from marketplace_settlement_lines n join marketplace_settlements s on s.id = n.settlement_id
        where n.outcome in ('cocok', 'beda_jumlah') group by 1, 2
      ) f using (gateway, day)
      where l.gross is distinct from f.gross or l.fee is distinct from f.fee
    `,
  },
];
