import { eq } from "drizzle-orm";
import { bankAccounts } from "@/db/schema/accounts";

/** Buyers and stores keep their accounts in one table (S2-012). */
export type BankOwner = { userId: string } | { storeId: string };

export function ownedBy(owner: BankOwner) {
  return "userId" in owner ? eq(bankAccounts.userId, owner.userId) : eq(bankAccounts.marketplaceStoreId, owner.storeId);
}

export function ownerColumns(owner: BankOwner) {
  return "userId" in owner ? { userId: owner.userId } : { marketplaceStoreId: owner.storeId };
}
