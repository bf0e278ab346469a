"use server";

import { after } from "next/server";
import { limitResets } from "@/lib/accounts/limit-resets";
import { requestReset } from "@/lib/accounts/request-reset";
import { resetPassword } from "@/lib/accounts/reset-password";
import { resetPasswordInput, resetRequestInput } from "@/lib/accounts/schemas";
import { publicAction } from "@/lib/auth/actions";
import { startBrowserSession } from "@/lib/auth/browser-session";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";

export const requestResetAction = publicAction(resetRequestInput, async (input, visitor, { locale }) => {
  await limitResets(visitor);
  // After the answer: neither its words nor its time tell whether somebody is registered.
  after(() => requestReset(visitor, input));
  return { message: wordsIn(locale)("auth.reset.sent", { email: input.email }) };
});

export const resetPasswordAction = publicAction(resetPasswordInput, async (input, visitor, context) => {
  const { email } = await resetPassword(visitor, input);
  await startBrowserSession({ email, password: input.password, remember: false });
  context.redirect(routes.account());
});
