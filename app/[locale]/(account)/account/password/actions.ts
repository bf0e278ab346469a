"use server";

import { stripLocale } from "@/i18n/path";
import { changePassword } from "@/lib/accounts/change-password";
import { changePasswordInput } from "@/lib/accounts/schemas";
import { personAction } from "@/lib/auth/actions";
import { currentPerson } from "@/lib/auth/session";
import { safeNext } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import { refusal } from "@/lib/shared/errors";

export const changePasswordAction = personAction(changePasswordInput, async ({ next, ...typed }, person, context) => {
  const session = await currentPerson();
  if (!session) throw refusal("not_signed_in");
  await changePassword(person, { ...typed, sessionId: session.sessionId });
  if (next) context.redirect(stripLocale(safeNext(next)));
  return { message: wordsIn(context.locale)("account.password.changed") };
});
