import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { deleteBankAccount } from "./delete-bank-account";
import { lockMember } from "./lock-member";

export async function removeBankAccount(buyer: Buyer, bankAccountId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { userId } = buyer;
    await lockMember(tx, userId);
    await deleteBankAccount(tx, { userId }, bankAccountId, userId);
    const entry = { action: "bank_account.remove", subjectType: "bank_account", subjectId: bankAccountId };
    await record(tx, buyer, entry);
  });
}
