import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ledgerBalances } from "@/db/schema/ledger";
import { isGuarded } from "./accounts";

/** A guarded balance that nobody else moves until the transaction ends; zero where nothing was ever posted. */
export async function lockBalance(tx: Tx, account: string): Promise<number> {
  const [row] = await tx
    .select({ balance: ledgerBalances.balance })
    .from(ledgerBalances)
    .where(eq(ledgerBalances.account, account))
    .for("no key update");
  return row?.balance ?? 0;
}

/**
 * Balances that nobody else moves until the transaction ends, wallets before stores and then by name, so that two
 * transactions cannot cross. Whoever posts several journals locks the balances of all of them before the first, and
 * whoever touches a member's row locks their wallet, because columns follow in whatever order journals come.
 */
export async function lockBalances(tx: Tx, accounts: readonly string[]) {
  const names = [...new Set(accounts.filter(isGuarded))].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  if (names.length === 0) return;
  await tx
    .insert(ledgerBalances)
    .values(names.map((account) => ({ account })))
    .onConflictDoNothing();
  await tx
    .select({ account: ledgerBalances.account })
    .from(ledgerBalances)
    .where(inArray(ledgerBalances.account, names))
    .orderBy(sql`${ledgerBalances.account} like 'seller%'`, sql`${ledgerBalances.account} collate "C"`)
    .for("no key update");
}

const placeOf = (account: string) => (account.startsWith("seller") ? `1${account}` : `0${account}`);
