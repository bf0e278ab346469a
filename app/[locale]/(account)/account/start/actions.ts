"use server";

import { z } from "zod";
import { stripLocale } from "@/i18n/path";
import { becomeBuyer } from "@/lib/accounts/become-buyer";
import { personAction } from "@/lib/auth/actions";
import { routes, safeNext } from "@/lib/platform/routes";

const input = z.object({ next: z.string().optional() });

export const startShoppingAction = personAction(input, async ({ next }, person, context) => {
  await becomeBuyer(person);
  context.redirect(stripLocale(safeNext(next, routes.account())));
});
