import { sql } from "drizzle-orm";
import type { Osa } from "@/lib/auth/actors";
import { askLedgerDays } from "./ledger-days";
import { dayOf } from "./make-daily-figures";

export type BalanceLine = { kind: string; balance: number };
export type BalanceSheet = { assets: BalanceLine[]; owed: BalanceLine[]; earned: BalanceLine[]; spent: BalanceLine[] };

/** What a kind of account means for the platform. Everything else is owed to somebody. */
const sides: Record<string, keyof BalanceSheet> = {
  gateway_clearing: "assets",
  cod_receivable: "assets",
  seller_receivable: "assets",
  bank: "assets",
  fee_income: "earned",
  service_fee_income: "earned",
  voucher_expense_platform: "spent",
  withdrawal_fee_income: "earned",
  payout_fee: "spent",
  gateway_fee: "spent",
  cod_fee: "spent",
  points_expense: "spent",
  adjustment_expense: "spent",
  bad_debt: "spent",
};

/** The ledger by kind of account, each side with the sign it is spoken of: what we have, owe, earned and spent; as it is, or as it was. */
export async function readBalanceSheet(_osa: Osa, before?: Date): Promise<BalanceSheet> {
  const rows = await askLedgerDays(async (tx, lines) => [
    ...(await tx.execute<{ kind: string; debit: number }>(sql`
      select split_part(l.account, ':', 1) as kind, sum(l.amount)::bigint as debit from ${lines}
      ${before ? sql`where l.day < ${dayOf(before)}::date` : sql``}
      group by 1 order by 1`)),
  ]);
  const sheet: BalanceSheet = { assets: [], owed: [], earned: [], spent: [] };
  for (const { kind, debit } of rows) {
    const side = sides[kind] ?? "owed";
    const balance = side === "assets" || side === "spent" ? debit : -debit;
    sheet[side].push({ kind, balance: balance === 0 ? 0 : balance });
  }
  return sheet;
}
