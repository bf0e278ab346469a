import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { insertBankAccount } from "./insert-bank-account";
import { lockMember } from "./lock-member";
import type { BankAccountInput } from "./schemas";

export async function addBankAccount(buyer: Buyer, input: BankAccountInput): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    const added = await insertBankAccount(tx, { userId }, input, userId);
    const { bankId, accountNumber, holderName } = input;
    const entry = { action: "bank_account.add", subjectType: "bank_account", subjectId: added };
    await record(tx, buyer, { ...entry, after: { bankId, accountNumber, holderName } });
  });
}
