import { db } from "@/db/client";
import { insertBankAccount } from "@/lib/accounts/insert-bank-account";
import type { BankAccountInput } from "@/lib/accounts/schemas";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { mirrorMainAccount } from "./mirror-main-account";
import { mayChangeBanks } from "./policy";

/** Another account at a bank for a store's money; the first is the main one (D-40). */
export async function addStoreAccount(seller: Seller, input: BankAccountInput): Promise<void> {
  if (!mayChangeBanks(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { storeId, userId } = seller;
    await lockStore(tx, seller);
    const added = await insertBankAccount(tx, { storeId }, input, userId);
    await mirrorMainAccount(tx, seller);
    const { bankId, accountNumber, holderName } = input;
    const entry = { action: "bank_account.add", subjectType: "bank_account", subjectId: added };
    await record(tx, seller, { ...entry, after: { bankId, accountNumber, holderName } });
  });
}
