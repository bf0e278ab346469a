import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { lockMember } from "./lock-member";
import { markMainBankAccount } from "./mark-main-bank-account";

export async function chooseMainBankAccount(buyer: Buyer, bankAccountId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    await markMainBankAccount(tx, { userId }, bankAccountId, userId);
    const entry = { action: "bank_account.choose_main", subjectType: "bank_account", subjectId: bankAccountId };
    await record(tx, buyer, entry);
  });
}
