import { sql } from "drizzle-orm";
import { type Db, keptDb, type Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { account } from "./accounts";

export type WalletLine = {
  id: number;
  /** What it is called; a kind that later changes bring has a general word. */
  kind: WalletKind | "other";
  amountRupiah: number;
  balanceAfterRupiah: number;
  at: string;
  billingCode: string | null;
  isOrder: boolean;
};

const kinds = [
  "refunded",
  "refund_to_wallet",
  "reversed",
  "suspense_to_wallet",
  "wallet_hold",
  "wallet_retake",
  "wallet_release",
  "withdrawal_requested",
  "withdrawal_returned",
  "withdrawal_reversed",
  "points_converted",
  "adjustment",
] as const;
type WalletKind = (typeof kinds)[number];

export type Wallet = { balanceRupiah: number; lines: WalletLine[]; next: number | null };

const PAGE = 24;

/** What a journal is about as the id that an index finds, where it is about such a thing. */
const about = (type: "order" | "payment" | "checkout") => sql`(case
  when mine.ref_type = ${type} and mine.ref_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then mine.ref_id::uuid end)`;

/** The buyer's balance and what made it: the entries of their own ledger account, newest first. */
export async function readWallet(buyer: Buyer, before: number | null): Promise<Wallet> {
  const name = account.buyerWallet(buyer.userId);
  const [balance] = await keptDb.execute<{ balance: number }>(
    sql`select balance from ledger_guarded_balances where account = ${name}`,
  );
  const rows = await keptDb.execute<Omit<WalletLine, "kind"> & { kind: string }>(sql`
    with mine as (
      select e.id, j.kind, -e.amount as "amountRupiah", j.occurred_at as at, j.ref_type, j.ref_id,
        (-sum(e.amount) over (order by e.id))::bigint as "balanceAfterRupiah"
      from ledger_entries e join ledger_journals j on j.id = e.journal_id where e.account = ${name}
    )
    select mine.id, mine.kind, mine."amountRupiah", mine."balanceAfterRupiah", mine.at,
      coalesce(o.billing_code, c.code) as "billingCode", o.id is not null as "isOrder"
    from mine
    left join marketplace_orders o on o.id = ${about("order")}
    left join marketplace_payments p on p.id = ${about("payment")}
    left join marketplace_checkouts c on c.id = coalesce(p.checkout_id, ${about("checkout")})
    where ${before === null ? sql`true` : sql`mine.id < ${before}`}
    order by mine.id desc limit ${PAGE + 1}
  `);
  const lines = rows
    .slice(0, PAGE)
    .map((row): WalletLine => ({ ...row, kind: kinds.find((kind) => kind === row.kind) ?? "other" }));
  return { balanceRupiah: balance?.balance ?? 0, lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** What a buyer may spend now. */
export async function walletBalance(reader: Db | Tx, memberUuid: string): Promise<number> {
  const [row] = await reader.execute<{ balance: number }>(
    sql`select balance from ledger_guarded_balances where account = ${account.buyerWallet(memberUuid)}`,
  );
  return row?.balance ?? 0;
}
