import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bankAccounts } from "@/db/schema/accounts";
import { refusal } from "@/lib/shared/errors";
import { type BankOwner, ownedBy } from "./bank-owner";

/** Moves the mark to one of the owner's accounts, under the lock of the owner's row. */
export async function markMainBankAccount(tx: Tx, owner: BankOwner, bankAccountId: string, actorId: string) {
  await tx
    .update(bankAccounts)
    .set({ isMain: false, updatedBy: actorId })
    .where(and(ownedBy(owner), eq(bankAccounts.isMain, true), ne(bankAccounts.id, bankAccountId)));
  const marked = await tx
    .update(bankAccounts)
    .set({ isMain: true, updatedBy: actorId })
    .where(and(ownedBy(owner), eq(bankAccounts.id, bankAccountId)))
    .returning({ id: bankAccounts.id });
  if (marked.length === 0) throw refusal("not_found");
}
