"use server";

import { stripLocale } from "@/i18n/path";
import { signInInput } from "@/lib/accounts/schemas";
import { publicAction } from "@/lib/auth/actions";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { asBuyer } from "@/lib/auth/roles";
import { takeOverGuestCart } from "@/lib/cart/guest-jar";
import { routes, safeNext } from "@/lib/platform/routes";

export const signInAction = publicAction(signInInput, async ({ next, ...typed }, _visitor, context) => {
  const person = await startBrowserSession(typed);
  await takeOverGuestCart(person && asBuyer(person));
  const onward = stripLocale(safeNext(next));
  context.redirect(person?.osa?.gate === "code" ? routes.loginCode(onward) : onward);
});
