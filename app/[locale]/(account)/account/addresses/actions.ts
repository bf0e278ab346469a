"use server";

import { refresh } from "next/cache";
import { stripLocale } from "@/i18n/path";
import { addAddress } from "@/lib/accounts/add-address";
import { chooseMainAddress } from "@/lib/accounts/choose-main-address";
import { editAddress } from "@/lib/accounts/edit-address";
import { removeAddress } from "@/lib/accounts/remove-address";
import { addressIdInput, addressInput, editAddressInput } from "@/lib/accounts/schemas";
import { buyerAction } from "@/lib/auth/actions";
import { routes, safeNext } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";

export const addAddressAction = buyerAction(addressInput, async (input, buyer, context) => {
  await addAddress(buyer, input);
  context.redirect(stripLocale(safeNext(input.next, routes.addresses())));
});

export const editAddressAction = buyerAction(editAddressInput, async ({ addressId, ...input }, buyer, context) => {
  await editAddress(buyer, addressId, input);
  context.redirect(stripLocale(safeNext(input.next, routes.addresses())));
});

export const chooseMainAddressAction = buyerAction(addressIdInput, async ({ addressId }, buyer, { locale }) => {
  await chooseMainAddress(buyer, addressId);
  refresh();
  return { message: wordsIn(locale)("account.addresses.mainChosen") };
});

export const removeAddressAction = buyerAction(addressIdInput, async ({ addressId }, buyer, context) => {
  await removeAddress(buyer, addressId);
  context.redirect(routes.addresses());
});
