import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { SettlementOutcome } from "@/lib/payments/settlement-rows";
import { idFrom } from "./id-from";
import { type Asked, type Page, readPage } from "./keyset";

export type SettlementRow = {
  cursor: string;
  gateway: string;
  fileName: string;
  createdAt: string;
  lines: number;
  matched: number;
  gross: number;
  fee: number;
};

const columns = sql`s.id as cursor, s.gateway, s.file_name as "fileName", s.created_at as "createdAt", l.*`;
const tables = sql`marketplace_settlements s cross join lateral (
  select count(*)::int as lines, (count(*) filter (where x.outcome = 'cocok'))::int as matched,
    coalesce(sum(x.gross), 0)::bigint as gross, coalesce(sum(x.fee), 0)::bigint as fee
  from marketplace_settlement_lines x where x.settlement_id = s.id) l`;

/** The files that were taken in, newest first. */
export function listSettlements(_osa: Osa, asked: Asked): Promise<Page<SettlementRow>> {
  return readPage(asked, { column: sql`s.id`, type: "uuid" }, ({ beyond, order, limit }) =>
    db.execute<SettlementRow>(sql`select ${columns} from ${tables} where ${beyond} order by ${order} limit ${limit}`),
  );
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

/** Nobody pays for an attempt later than this after it began. */
const LATEST_DAYS = 40;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One file line by line, what does not match first, and what it should have named. */
export async function readSettlement(_osa: Osa, id: string): Promise<SettlementDetail | null> {
  if (!uuid.test(id)) return null;
  const [head] = await db.execute<SettlementRow>(sql`select ${columns} from ${tables} where s.id = ${id}::uuid`);
  if (!head) return null;
  const rows = await db.execute<SettlementDetail["rows"][number]>(sql`
    select l.line_number as "lineNumber", l.gateway_order_id as "gatewayOrderId", l.transaction_id as "transactionId",
      l.gross, l.fee, l.settled_at as "settledAt", l.outcome, p.id as "paymentId", p.amount as ours
    from marketplace_settlement_lines l
    left join marketplace_payments p on p.gateway_order_id = l.gateway_order_id
    where l.settlement_id = ${id}::uuid order by l.outcome = 'cocok', l.line_number limit 500
  `);
  const [days] = await db.execute<{ since: string; until: string }>(sql`
    select min(settled_at) - interval '1 day' as since, max(settled_at) as until
    from marketplace_settlement_lines where settlement_id = ${id}::uuid
  `);
  const since = new Date(days?.since ?? 0);
  const missing = await db.execute<SettlementDetail["missing"][number]>(sql`
    select p.id, p.gateway_order_id as "gatewayOrderId", p.amount, p.paid_at as "paidAt"
    from marketplace_payments p
    where p.id >= ${idFrom(new Date(since.getTime() - LATEST_DAYS * 86_400_000))}::uuid
      and p.gateway = ${head.gateway} and p.status = 'dibayar'
      and p.paid_at between ${since.toISOString()}::timestamptz and ${new Date(days?.until ?? 0).toISOString()}::timestamptz
      and not exists (select 1 from marketplace_settlement_lines l where l.gateway_order_id = p.gateway_order_id)
    order by p.paid_at limit 200
  `);
  return { ...head, rows: [...rows], missing: [...missing] };
}
