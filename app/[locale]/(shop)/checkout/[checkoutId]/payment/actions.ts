"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { buyerAction } from "@/lib/auth/actions";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { changeMethod } from "@/lib/checkout/change-method";
import { checkPayment } from "@/lib/checkout/check-payment";
import { readPayment } from "@/lib/checkout/queries";
import { activeGateway, gatewayNamed } from "@/lib/payments/active-gateway";
import { gatewayOfOrder } from "@/lib/payments/gateway-of";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { refusal } from "@/lib/shared/errors";
import { tryCharge } from "../../try-charge";

const checkoutRef = z.object({ checkoutId: z.uuid() });

export const retryCharge = buyerAction(checkoutRef, async (input, buyer, { redirect }) => {
  const payment = await readPayment(buyer, input.checkoutId);
  if (!payment?.paymentId) throw refusal("not_found");
  if (payment.status === "diminta" && !(await tryCharge(payment.paymentId))) throw refusal("gateway_unavailable");
  redirect(routes.payment(input.checkoutId));
});

export const checkStatus = buyerAction(checkoutRef, async (input, buyer, { locale }) => {
  const found = await checkPayment(buyer, input);
  refresh();
  // What moved shows on the page itself.
  return found === "moved" ? {} : { message: textOf(locale, `checkout.payment.checked.${found}`) ?? undefined };
});

const methodChoice = checkoutRef.extend({ mpId: z.coerce.number().int().positive() });

export const chooseMethod = buyerAction(methodChoice, async (input, buyer, { redirect }) => {
  const paymentId = await changeMethod(buyer, input, activeGateway(), gatewayNamed);
  if (paymentId) await tryCharge(paymentId);
  redirect(routes.payment(input.checkoutId));
});

export const cancelPayment = buyerAction(checkoutRef, async (input, buyer, { redirect }) => {
  const payment = await readPayment(buyer, input.checkoutId);
  const [order] = payment?.orders ?? [];
  if (!order) throw refusal("not_found");
  await cancelCheckout(buyer, { billingCode: order.billingCode }, await gatewayOfOrder(order.billingCode));
  redirect(routes.payment(input.checkoutId));
});
