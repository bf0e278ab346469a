import { db } from "@/db/client";
import { markMainBankAccount } from "@/lib/accounts/mark-main-bank-account";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { mirrorMainAccount } from "./mirror-main-account";
import { mayChangeBanks } from "./policy";

/** From now on withdrawals go there. */
export async function chooseMainStoreAccount(seller: Seller, input: { bankAccountId: string }): Promise<void> {
  if (!mayChangeBanks(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { storeId, userId } = seller;
    await lockStore(tx, seller);
    await markMainBankAccount(tx, { storeId }, input.bankAccountId, userId);
    await mirrorMainAccount(tx, seller);
    const entry = { action: "bank_account.choose_main", subjectType: "bank_account", subjectId: input.bankAccountId };
    await record(tx, seller, entry);
  });
}
