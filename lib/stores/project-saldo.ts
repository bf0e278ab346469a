import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";

/**
 * Keeps `saldo_amount` (held and available) and its held part equal to the store's ledger accounts (D-06); called by
 * the writer of the ledger alone.
 */
export async function projectSaldo(tx: Tx, moves: readonly { account: string; credit: number }[]) {
  const changes = new Map<string, { saldo: number; held: number }>();
  for (const { account, credit } of moves) {
    const [kind, storeId] = account.split(":");
    if (!storeId || (kind !== "seller_held" && kind !== "seller_available")) continue;
    const change = changes.get(storeId) ?? { saldo: 0, held: 0 };
    change.saldo += credit;
    if (kind === "seller_held") change.held += credit;
    changes.set(storeId, change);
  }
  for (const [storeId, { saldo, held }] of [...changes].sort()) {
    await tx
      .update(stores)
      .set({
        saldoAmount: sql`${stores.saldoAmount} + ${saldo}`,
        saldoHeldAmount: sql`${stores.saldoHeldAmount} + ${held}`,
      })
      .where(eq(stores.id, storeId));
  }
}
