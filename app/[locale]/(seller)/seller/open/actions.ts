"use server";

import { personAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { openStore } from "@/lib/stores/open-store";
import { asTexts } from "@/lib/stores/opening";
import { saveStoreDraft } from "@/lib/stores/save-store-draft";
import { openBankInput, openNameInput, openPlaceInput, openSubmitInput } from "@/lib/stores/schemas";

// Each step is kept before the next is shown, so that a telephone may be put away at any time.

export const saveNameAction = personAction(openNameInput, async (input, person, { redirect }) => {
  await saveStoreDraft(person, asTexts(input));
  redirect(routes.openStore("place"));
});

export const savePlaceAction = personAction(openPlaceInput, async (input, person, { redirect }) => {
  await saveStoreDraft(person, asTexts(input));
  redirect(routes.openStore("bank"));
});

export const saveBankAction = personAction(openBankInput, async (input, person, { redirect }) => {
  await saveStoreDraft(person, asTexts(input));
  redirect(routes.openStore("documents"));
});

export const openStoreAction = personAction(openSubmitInput, async ({ draftId }, person, { redirect }) => {
  const { slug } = await openStore(person, { draftId });
  redirect(routes.sellerStore(slug));
});
