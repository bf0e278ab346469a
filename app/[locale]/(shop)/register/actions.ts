"use server";

import { stripLocale } from "@/i18n/path";
import { registerBuyer } from "@/lib/accounts/register-buyer";
import { registerInput } from "@/lib/accounts/schemas";
import { publicAction } from "@/lib/auth/actions";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { safeNext } from "@/lib/platform/routes";

export const registerAction = publicAction(registerInput, async ({ next, ...account }, visitor, context) => {
  await registerBuyer(visitor, { ...account, locale: context.locale });
  await startBrowserSession({ email: account.email, password: account.password, remember: false });
  context.redirect(stripLocale(safeNext(next)));
});
