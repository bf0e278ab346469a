import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { stores } from "@/db/schema/stores";

/** What a store withdrew all told (D-41); less again where the bank sent it back. */
export async function countWithdrawal(tx: Tx, storeId: string, amount: number) {
  await tx
    .update(stores)
    .set({ withdrawAmount: sql`${stores.withdrawAmount} + ${amount}` })
    .where(eq(stores.id, storeId));
}
