"use server";

import { refresh } from "next/cache";
import { sellerAction } from "@/lib/auth/actions";
import { textOf } from "@/lib/platform/words";
import { declareTax } from "@/lib/stores/declare-tax";
import { declareTaxInput } from "@/lib/stores/tax-fields";

export const declareTaxAction = sellerAction(declareTaxInput, async (input, seller, { locale }) => {
  await declareTax(seller, input);
  refresh();
  return { message: textOf(locale, "finance.tax.saved") ?? undefined };
});
