"use server";

import { osaAction } from "@/lib/auth/actions";
import { savePaymentMethod } from "@/lib/payments/save-payment-method";
import { savePaymentMethodInput } from "@/lib/payments/schemas";
import { routes } from "@/lib/platform/routes";

export const savePaymentMethodAction = osaAction(
  "keuangan",
  savePaymentMethodInput,
  async (input, osa, { redirect }) => {
    await savePaymentMethod(osa, input);
    redirect(`${routes.osa("payment-methods")}?done=1`);
  },
);
