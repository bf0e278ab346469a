"use server";

import { stripLocale } from "@/i18n/path";
import { signInInput } from "@/lib/accounts/schemas";
import { publicAction } from "@/lib/auth/actions";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { safeNext } from "@/lib/platform/routes";

export const signInAction = publicAction(signInInput, async ({ next, ...typed }, _visitor, context) => {
  await startBrowserSession(typed);
  context.redirect(stripLocale(safeNext(next)));
});
