import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bankAccounts } from "@/db/schema/accounts";
import { stores } from "@/db/schema/stores";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

/** The store's own two columns say what its main account says (D-40). */
export async function mirrorMainAccount(tx: Tx, seller: Seller): Promise<void> {
  const main = and(eq(bankAccounts.marketplaceStoreId, seller.storeId), eq(bankAccounts.isMain, true));
  const [account] = await tx.select().from(bankAccounts).where(main);
  await tx
    .update(stores)
    .set({
      marketplaceBankId: account?.marketplaceBankId ?? null,
      bankAccountNumber: account?.accountNumber ?? null,
      updatedAt: now(),
      updatedBy: actorId(seller),
    })
    .where(eq(stores.id, seller.storeId));
}
