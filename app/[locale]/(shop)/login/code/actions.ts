"use server";

import { stripLocale } from "@/i18n/path";
import { personAction } from "@/lib/auth/actions";
import { passSecondFactor } from "@/lib/auth/pass-second-factor";
import { secondFactorInput } from "@/lib/auth/schemas";
import { currentPerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";

export const passSecondFactorAction = personAction(secondFactorInput, async ({ token, next }, person, context) => {
  const session = await currentPerson();
  if (!session) throw refusal("not_signed_in");
  await passSecondFactor(person, { token, sessionId: session.sessionId });
  context.redirect(stripLocale(safeNext(next, routes.osa())));
});
