"use server";

import { bankAccountIdInput, bankAccountInput } from "@/lib/accounts/schemas";
import { sellerAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { addStoreAccount } from "@/lib/stores/add-store-account";
import { chooseMainStoreAccount } from "@/lib/stores/choose-main-store-account";
import { removeStoreAccount } from "@/lib/stores/remove-store-account";

const done = (slug: string) => `${routes.sellerSettings(slug, "banks")}?done=saved`;

export const addStoreAccountAction = sellerAction(bankAccountInput, async (input, seller, { redirect }) => {
  await addStoreAccount(seller, input);
  redirect(done(seller.storeSlug));
});

export const chooseMainStoreAccountAction = sellerAction(bankAccountIdInput, async (input, seller, { redirect }) => {
  await chooseMainStoreAccount(seller, input);
  redirect(done(seller.storeSlug));
});

export const removeStoreAccountAction = sellerAction(bankAccountIdInput, async (input, seller, { redirect }) => {
  await removeStoreAccount(seller, input);
  redirect(done(seller.storeSlug));
});
