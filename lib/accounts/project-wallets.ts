import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/accounts";

/** Keeps `members.saldo` equal to the wallet's ledger account; called by the writer of the ledger alone. */
export async function projectWallets(tx: Tx, moves: readonly { account: string; credit: number }[]) {
  for (const { account, credit } of moves) {
    if (!account.startsWith("buyer_wallet:")) continue;
    await tx
      .update(members)
      .set({ saldo: sql`${members.saldo} + ${credit}` })
      .where(eq(members.uuid, account.slice("buyer_wallet:".length)));
  }
}
