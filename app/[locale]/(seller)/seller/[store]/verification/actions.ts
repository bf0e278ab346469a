"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { sellerAction } from "@/lib/auth/actions";
import { textOf } from "@/lib/platform/words";
import { askForVerification } from "@/lib/stores/ask-for-verification";

export const askForVerificationAction = sellerAction(z.object({}), async (_input, seller, { locale }) => {
  await askForVerification(seller);
  refresh();
  return { message: textOf(locale, "storefront.verification.sent") ?? undefined };
});
