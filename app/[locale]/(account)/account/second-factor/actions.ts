"use server";

import { z } from "zod";
import { stripLocale } from "@/i18n/path";
import { personAction } from "@/lib/auth/actions";
import { beginSecondFactor } from "@/lib/auth/begin-second-factor";
import { confirmSecondFactor } from "@/lib/auth/confirm-second-factor";
import { removeSecondFactor } from "@/lib/auth/remove-second-factor";
import { secondFactorInput } from "@/lib/auth/schemas";
import { currentPerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";

const onlyNext = z.object({ next: z.string().optional() });

export const beginSecondFactorAction = personAction(onlyNext, async ({ next }, person, context) => {
  await beginSecondFactor(person);
  context.redirect(routes.secondFactor(next && stripLocale(safeNext(next))));
});

export const confirmSecondFactorAction = personAction(secondFactorInput, async ({ token, next }, person, context) => {
  const session = await currentPerson();
  if (!session) throw refusal("not_signed_in");
  await confirmSecondFactor(person, { token, sessionId: session.sessionId });
  context.redirect(next ? stripLocale(safeNext(next)) : routes.secondFactor());
});

export const removeSecondFactorAction = personAction(secondFactorInput, async ({ token }, person, context) => {
  await removeSecondFactor(person, { token });
  context.redirect(routes.secondFactor());
});
