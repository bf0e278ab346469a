import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bankAccounts } from "@/db/schema/accounts";
import { refusal } from "@/lib/shared/errors";
import { type BankOwner, ownedBy } from "./bank-owner";
import { markMainBankAccount } from "./mark-main-bank-account";

/** Under the lock of the owner's row; the newest of the others takes over where the main one leaves. */
export async function deleteBankAccount(tx: Tx, owner: BankOwner, bankAccountId: string, actorId: string) {
  // A withdrawal keeps pointing at the account it goes to.
  const [used] = await tx.execute(sql`
    select from marketplace_withdrawals w where w.bank_account_id = ${bankAccountId}::uuid
      and exists (select from ${bankAccounts} where ${bankAccounts.id} = w.bank_account_id and ${ownedBy(owner)}) limit 1
  `);
  if (used) throw refusal("bank_account_used");
  const removed = await tx
    .delete(bankAccounts)
    .where(and(ownedBy(owner), eq(bankAccounts.id, bankAccountId)))
    .returning({ isMain: bankAccounts.isMain });
  if (removed.length === 0) throw refusal("not_found");
  if (!removed[0]?.isMain) return;
  const [newest] = await tx
    .select({ id: bankAccounts.id })
    .from(bankAccounts)
    .where(ownedBy(owner))
    .orderBy(desc(bankAccounts.id))
    .limit(1);
  if (newest) await markMainBankAccount(tx, owner, newest.id, actorId);
}
