import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { SettlementOutcome } from "@/lib/payments/settlement-rows";

export type SettlementRow = {
  id: string;
  gateway: string;
  fileName: string;
  createdAt: string;
  lines: number;
  matched: number;
  gross: number;
  fee: number;
};

/** The files that were taken in, newest first. */
export async function listSettlements(_osa: Osa): Promise<SettlementRow[]> {
  const rows = await db.execute<SettlementRow>(sql`
    select s.id, s.gateway, s.file_name as "fileName", s.created_at as "createdAt", count(l.id)::int as lines,
      (count(*) filter (where l.outcome = 'cocok'))::int as matched,
      coalesce(sum(l.gross), 0)::bigint as gross, coalesce(sum(l.fee), 0)::bigint as fee
    from marketplace_settlements s left join marketplace_settlement_lines l on l.settlement_id = s.id
    group by s.id order by s.id desc limit 60
  `);
  return [...rows];
}

export type SettlementDetail = SettlementRow & {
  rows: {
    lineNumber: number;
    gatewayOrderId: string;
    transactionId: string;
    gross: number;
    fee: number;
    settledAt: string;
    outcome: SettlementOutcome;
    paymentId: string | null;
    ours: number | null;
  }[];
  /** Paid here within the days of the file, and in no file of the gateway: missing there. */
  missing: { id: string; gatewayOrderId: string; amount: number; paidAt: string }[];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One file line by line, what does not match first, and what it should have named. */
export async function readSettlement(osa: Osa, id: string): Promise<SettlementDetail | null> {
  if (!uuid.test(id)) return null;
  const head = (await listSettlements(osa)).find((row) => row.id === id);
  if (!head) return null;
  const rows = await db.execute<SettlementDetail["rows"][number]>(sql`
    select l.line_number as "lineNumber", l.gateway_order_id as "gatewayOrderId", l.transaction_id as "transactionId",
      l.gross, l.fee, l.settled_at as "settledAt", l.outcome, p.id as "paymentId", p.amount as ours
    from marketplace_settlement_lines l
    left join marketplace_payments p on p.gateway_order_id = l.gateway_order_id
    where l.settlement_id = ${id}::uuid order by l.outcome = 'cocok', l.line_number limit 500
  `);
  const missing = await db.execute<SettlementDetail["missing"][number]>(sql`
    with days as (
      select min(settled_at) - interval '1 day' as since, max(settled_at) as until
      from marketplace_settlement_lines where settlement_id = ${id}::uuid
    )
    select p.id, p.gateway_order_id as "gatewayOrderId", p.amount, p.paid_at as "paidAt"
    from marketplace_payments p, days
    where p.gateway = ${head.gateway} and p.status = 'dibayar' and p.paid_at between days.since and days.until
      and not exists (select 1 from marketplace_settlement_lines l where l.gateway_order_id = p.gateway_order_id)
    order by p.paid_at limit 200
  `);
  return { ...head, rows: [...rows], missing: [...missing] };
}
