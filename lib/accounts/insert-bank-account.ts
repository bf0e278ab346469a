import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bankAccounts, banks } from "@/db/schema/accounts";
import { refusal } from "@/lib/shared/errors";
import { type BankOwner, ownedBy, ownerColumns } from "./bank-owner";
import { markMainBankAccount } from "./mark-main-bank-account";
import { BANK_ACCOUNT_LIMIT } from "./policy";
import type { BankAccountInput } from "./schemas";

/** Who registers a partner may not know the holder yet; it is asked for before the first withdrawal (D-40). */
type NewBankAccount = Omit<BankAccountInput, "holderName"> & { holderName: string | null };

/** The owner's row is locked by the caller, so that two at once do not both become the main account. */
export async function insertBankAccount(tx: Tx, owner: BankOwner, input: NewBankAccount, actorId: string) {
  const { bankId, accountNumber, holderName } = input;
  const [bank] = await tx
    .select({ id: banks.id })
    .from(banks)
    .where(and(eq(banks.id, bankId), eq(banks.status, "aktif")));
  if (!bank) throw refusal("bank_unknown", { field: "bankId" });
  const kept = await tx.select().from(bankAccounts).where(ownedBy(owner));
  if (kept.some((account) => account.marketplaceBankId === bank.id && account.accountNumber === accountNumber)) {
    throw refusal("bank_account_exists", { field: "accountNumber" });
  }
  if (kept.length >= BANK_ACCOUNT_LIMIT) {
    throw refusal("bank_account_limit", { params: { limit: BANK_ACCOUNT_LIMIT } });
  }
  const values = { ...ownerColumns(owner), marketplaceBankId: bank.id, accountNumber, holderName };
  const [added] = await tx
    .insert(bankAccounts)
    .values({ ...values, createdBy: actorId, updatedBy: actorId })
    .returning({ id: bankAccounts.id });
  if (!added) throw new Error("the bank account was not kept");
  if (input.isMain || kept.length === 0) await markMainBankAccount(tx, owner, added.id, actorId);
  return added.id;
}
