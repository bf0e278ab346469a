import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ledgerBalances } from "@/db/schema/ledger";

/** A guarded balance that nobody else moves until the transaction ends; zero where nothing was ever posted. */
export async function lockBalance(tx: Tx, account: string): Promise<number> {
  const [row] = await tx
    .select({ balance: ledgerBalances.balance })
    .from(ledgerBalances)
    .where(eq(ledgerBalances.account, account))
    .for("no key update");
  return row?.balance ?? 0;
}
