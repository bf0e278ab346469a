import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { accountId } from "./account-id";
import type { Span } from "./make-daily-figures";

type MethodFee = {
  fixedFee: number;
  basisPoints: number;
  from: string;
  reason: string;
  by: string;
  approvedBy: string;
  state: "coming" | "now" | "past";
};
export type OpenMethodFee = {
  id: string;
  fixedFee: number;
  basisPoints: number;
  from: string;
  reason: string;
  by: string;
  mine: boolean;
};

const MOST = 20;

/** What a method costs: now, before, to come, and the change that waits for a second person. */
export async function readMethodFees(osa: Osa, methodId: number, at: Date) {
  const fees = await db.execute<MethodFee>(sql`
    select f.fixed_fee as "fixedFee", f.basis_points as "basisPoints", f.effective_from as "from", f.reason,
      coalesce(w.name, f.created_by) as by, a.name as "approvedBy",
      case when f.effective_from > ${at.toISOString()}::timestamptz then 'coming'
        when f.effective_from = (select max(x.effective_from) from payment_method_fees x
          where x.payment_method_id = f.payment_method_id and x.effective_from <= ${at.toISOString()}::timestamptz) then 'now'
        else 'past' end as state
    from payment_method_fees f
    join marketplace_users a on a.id = f.approved_by
    left join marketplace_users w on w.id = ${accountId(sql`f.created_by`)}
    where f.payment_method_id = ${methodId} order by f.effective_from desc limit ${MOST}`);
  const [open] = await db.execute<OpenMethodFee>(sql`
    select p.id, (p.after ->> 'fixedFee')::bigint as "fixedFee", (p.after ->> 'basisPoints')::int as "basisPoints",
      p.after ->> 'effectiveFrom' as "from", p.reason, coalesce(w.name, p.created_by) as by, p.created_by = ${osa.userId} as mine
    from platform_proposals p left join marketplace_users w on w.id = ${accountId(sql`p.created_by`)}
    where p.kind = 'payment.fee' and p.status = 'diajukan'
      and p.subject_id = (select code from payment_methods where id = ${methodId})`);
  return { fees: [...fees], open: open ?? null };
}

export type MethodCost = {
  id: number;
  name: string;
  nameEn: string;
  payments: number;
  amount: number;
  /** Of payments whose fee was known on their day, how many there are and what they should have cost. */
  priced: number;
  expectedFee: number;
  /** Of payments that a gateway's own list names, how many there are and what it kept. */
  settled: number;
  settledFee: number;
  /** What came in by it in as many days before. */
  before: number;
};

/** What came in by each way to pay and what that costs, as kept by day, beside as many days before. */
export async function readMethodCosts(_osa: Osa, now: Span, before: Span): Promise<MethodCost[]> {
  const within = sql`d.day >= ${now.from}::date`;
  const sumOf = (column: string) => sql`coalesce(sum(${sql.raw(`d.${column}`)}) filter (where ${within}), 0)::bigint`;
  const rows = await db.execute<MethodCost>(sql`
    select m.id, m.name, m.name_en as "nameEn", ${sumOf("payments")} as payments, ${sumOf("amount")} as amount,
      ${sumOf("priced")} as priced, ${sumOf("expected_fee")} as "expectedFee", ${sumOf("settled")} as settled,
      ${sumOf("settled_fee")} as "settledFee",
      coalesce(sum(d.amount) filter (where d.day < ${now.from}::date), 0)::bigint as before
    from daily_payments d join payment_methods m on m.id = d.payment_method_id
    where d.day between ${before.from}::date and ${now.to}::date
    group by m.id order by amount desc, m.id`);
  return [...rows];
}
