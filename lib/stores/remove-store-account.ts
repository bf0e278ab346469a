import { db } from "@/db/client";
import { deleteBankAccount } from "@/lib/accounts/delete-bank-account";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { mirrorMainAccount } from "./mirror-main-account";
import { mayChangeBanks } from "./policy";

/** Withdrawals keep what they were sent to; the newest of the others takes over where the main account leaves. */
export async function removeStoreAccount(seller: Seller, input: { bankAccountId: string }): Promise<void> {
  if (!mayChangeBanks(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { storeId, userId } = seller;
    await lockStore(tx, seller);
    await deleteBankAccount(tx, { storeId }, input.bankAccountId, userId);
    await mirrorMainAccount(tx, seller);
    const entry = { action: "bank_account.remove", subjectType: "bank_account", subjectId: input.bankAccountId };
    await record(tx, seller, entry);
  });
}
