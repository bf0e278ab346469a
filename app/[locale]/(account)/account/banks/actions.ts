"use server";

import { refresh } from "next/cache";
import { addBankAccount } from "@/lib/accounts/add-bank-account";
import { chooseMainBankAccount } from "@/lib/accounts/choose-main-bank-account";
import { removeBankAccount } from "@/lib/accounts/remove-bank-account";
import { bankAccountIdInput, bankAccountInput } from "@/lib/accounts/schemas";
import { buyerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";

export const addBankAccountAction = buyerAction(bankAccountInput, async (input, buyer, { locale }) => {
  await addBankAccount(buyer, input);
  refresh();
  return { message: wordsIn(locale)("account.banks.added") };
});

export const chooseMainBankAccountAction = buyerAction(bankAccountIdInput, async (input, buyer, { locale }) => {
  await chooseMainBankAccount(buyer, input.bankAccountId);
  refresh();
  return { message: wordsIn(locale)("account.banks.mainChosen") };
});

export const removeBankAccountAction = buyerAction(bankAccountIdInput, async (input, buyer, context) => {
  await removeBankAccount(buyer, input.bankAccountId);
  context.redirect(routes.banks());
});
