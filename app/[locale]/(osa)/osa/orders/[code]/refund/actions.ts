"use server";

import { osaAction } from "@/lib/auth/actions";
import { refundOrder } from "@/lib/checkout/refund-order";
import { refundForm } from "@/lib/checkout/schemas";
import { routes } from "@/lib/platform/routes";

export const refundOrderAction = osaAction("keuangan", refundForm, async (input, osa, { redirect }) => {
  const { billingCode, ...ask } = input;
  await refundOrder(osa, ask);
  redirect(`${routes.osa("orders", billingCode)}/refund?done=1`);
});
