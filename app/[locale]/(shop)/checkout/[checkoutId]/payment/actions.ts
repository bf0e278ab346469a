"use server";

import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { readPayment } from "@/lib/checkout/queries";
import { routes } from "@/lib/platform/routes";
import { refusal } from "@/lib/shared/errors";
import { tryCharge } from "../../try-charge";

export const retryCharge = buyerAction(z.object({ checkoutId: z.uuid() }), async (input, buyer, { redirect }) => {
  const payment = await readPayment(buyer, input.checkoutId);
  if (!payment) throw refusal("not_found");
  if (payment.status === "diminta" && !(await tryCharge(payment.paymentId))) throw refusal("gateway_unavailable");
  redirect(routes.payment(input.checkoutId));
});
