"use server";

import { stripLocale } from "@/i18n/path";
import { registerBuyer } from "@/lib/accounts/register-buyer";
import { registerInput } from "@/lib/accounts/schemas";
import { publicAction } from "@/lib/auth/actions";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { asBuyer } from "@/lib/auth/roles";
import { takeOverGuestCart } from "@/lib/cart/guest-jar";
import { safeNext } from "@/lib/platform/routes";

export const registerAction = publicAction(registerInput, async ({ next, ...account }, visitor, context) => {
  await registerBuyer(visitor, { ...account, locale: context.locale });
  const { email, password } = account;
  const person = await startBrowserSession({ email, password, remember: false });
  await takeOverGuestCart(person && asBuyer(person));
  context.redirect(stripLocale(safeNext(next)));
});
