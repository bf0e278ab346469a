"use server";

import { setOsaScopesInput } from "@/lib/accounts/schemas";
import { setOsaScopes } from "@/lib/accounts/set-osa-scopes";
import { osaAction } from "@/lib/auth/actions";
import { resetSecondFactor } from "@/lib/auth/reset-second-factor";
import { resetFactorInput } from "@/lib/auth/schemas";
import { routes } from "@/lib/platform/routes";

export const setOsaScopesAction = osaAction("super", setOsaScopesInput, async (input, osa, { redirect }) => {
  await setOsaScopes(osa, input);
  redirect(`${routes.osa("admins")}?done=scopes`);
});

export const resetSecondFactorAction = osaAction("super", resetFactorInput, async (input, osa, { redirect }) => {
  await resetSecondFactor(osa, input);
  redirect(`${routes.osa("admins")}?done=factor`);
});
