import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Buyer, Seller } from "@/lib/auth/actors";
import { account } from "@/lib/ledger/accounts";
import { availableOf } from "@/lib/ledger/withdrawal-templates";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import type { WithdrawalState } from "./status";

export type OwnWithdrawal = {
  id: string;
  status: WithdrawalState;
  amount: number;
  fee: number;
  bank: string;
  accountNumber: string;
  at: string;
  paidAt: string | null;
  reason: string | null;
  /** How the transfer is found at the bank, and what shows it. */
  reference: string | null;
  proofUrl: string | null;
};

export type WithdrawDesk = {
  /** What may be asked for now: what is free, less what is owed to us. */
  availableRupiah: number;
  debtRupiah: number;
  minimumRupiah: number;
  feeRupiah: number;
  accounts: { id: string; bank: string; accountNumber: string; holderName: string | null; isMain: boolean }[];
  withdrawals: OwnWithdrawal[];
};

/** Everything that asking for one's own balance needs to show, and what became of what was asked before. */
export async function readWithdrawDesk(actor: Seller | Buyer): Promise<WithdrawDesk> {
  const isSeller = actor.kind === "seller";
  const owner = isSeller ? { storeId: actor.storeId } : { memberUuid: actor.userId };
  const mine = isSeller
    ? sql`a.marketplace_store_id = ${actor.storeId}::uuid`
    : sql`a.user_id = ${actor.userId}::uuid and a.is_main`;
  const ours = isSeller
    ? sql`w.marketplace_store_id = ${actor.storeId}::uuid`
    : sql`w.member_uuid = ${actor.userId}::uuid`;
  const debtAccount = isSeller ? account.sellerReceivable(actor.storeId) : "";
  const [settings, sums, accounts, withdrawals] = await Promise.all([
    readSettings(db, now()),
    db.execute<{ balance: number; debt: number }>(sql`
      select coalesce((select balance from ledger_guarded_balances where account = ${availableOf(owner)}), 0)::bigint as balance,
        coalesce((select sum(amount) from ledger_entries where account = ${debtAccount}), 0)::bigint as debt
    `),
    db.execute<WithdrawDesk["accounts"][number]>(sql`
      select a.id, b.short_name as bank, a.account_number as "accountNumber", a.holder_name as "holderName", a.is_main as "isMain"
      from marketplace_bank_accounts a join marketplace_banks b on b.id = a.marketplace_bank_id
      where ${mine} order by a.is_main desc, a.id desc
    `),
    db.execute<OwnWithdrawal>(sql`
      select w.id, w.status, w.amount, w.fee, coalesce(b.short_name, w.bank_code) as bank, w.account_number as "accountNumber",
        w.created_at as at, w.paid_at as "paidAt", w.reason,
        case when w.status = 'dibayar' then w.payout_reference end as reference,
        case when w.status = 'dibayar' then w.proof_url end as "proofUrl"
      from marketplace_withdrawals w left join marketplace_banks b on b.code = w.bank_code
      where ${ours} order by w.id desc limit 20
    `),
  ]);
  const [sum] = sums;
  const debtRupiah = sum?.debt ?? 0;
  return {
    availableRupiah: Math.max(0, (sum?.balance ?? 0) - debtRupiah),
    debtRupiah,
    minimumRupiah: settings.withdrawal.minimumRupiah,
    feeRupiah: settings.withdrawal.feeRupiah,
    accounts: [...accounts],
    withdrawals: [...withdrawals],
  };
}

export type PointsDesk = {
  points: number;
  valueRupiah: number;
  level: "bronze" | "silver" | "gold" | "platinum";
  transactions: number;
  tiers: { silver: number; gold: number; platinum: number };
  rupiahPerPoint: number;
  lines: { id: number; kind: "belanja" | "retur" | "tukar"; points: number; at: string; billingCode: string | null }[];
};

const anId = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";

/** A buyer's points and level, with where they come from. */
export async function readPointsDesk(buyer: Buyer): Promise<PointsDesk> {
  const [settings, members, lines] = await Promise.all([
    readSettings(db, now()),
    db.execute<{ points: number; level: PointsDesk["level"]; transactions: number }>(sql`
      select reward_points as points, level, total_transactions as transactions from members where uuid = ${buyer.userId}::uuid
    `),
    db.execute<PointsDesk["lines"][number]>(sql`
      select e.id, e.kind, e.points, e.created_at as at, o.billing_code as "billingCode"
      from marketplace_point_entries e left join marketplace_orders o on o.id = (case when e.ref_id ~ ${anId} then e.ref_id::uuid end)
      where e.member_uuid = ${buyer.userId}::uuid order by e.id desc limit 10
    `),
  ]);
  const member = members[0] ?? { points: 0, level: "bronze" as const, transactions: 0 };
  const { tiers, rupiahPerPoint, pointValueRupiah } = settings;
  return { ...member, tiers, rupiahPerPoint, valueRupiah: pointValueRupiah, lines: [...lines] };
}
