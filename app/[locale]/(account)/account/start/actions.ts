"use server";

import { z } from "zod";
import { stripLocale } from "@/i18n/path";
import { becomeBuyer } from "@/lib/accounts/become-buyer";
import { personAction } from "@/lib/auth/actions";
import { takeOverGuestCart } from "@/lib/cart/guest-jar";
import { routes, safeNext } from "@/lib/platform/routes";

const input = z.object({ next: z.string().optional() });

export const startShoppingAction = personAction(input, async ({ next }, person, context) => {
  await becomeBuyer(person);
  await takeOverGuestCart(person);
  context.redirect(stripLocale(safeNext(next, routes.account())));
});
