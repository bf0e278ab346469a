"use server";

import { buyerAction } from "@/lib/auth/actions";
import { choiceQuery } from "@/lib/checkout/choice-query";
import { placeOrder } from "@/lib/checkout/place-order";
import { placeOrderInput } from "@/lib/checkout/schemas";
import { activeGateway } from "@/lib/payments/active-gateway";
import { routes } from "@/lib/platform/routes";
import { isRefusal } from "@/lib/shared/errors";
import { tryCharge } from "./try-charge";

export const payNow = buyerAction(placeOrderInput, async (input, buyer, { form, redirect }) => {
  const placed = await placeOrder(buyer, input, activeGateway().name).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    // The page says what stands in the way beside what it concerns, and reckons with what was chosen in this form.
    const query = choiceQuery(form);
    query.set("asked", String(input.expectedTotal));
    if (input.seen) query.set("seen", input.seen);
    return redirect(`${routes.checkout()}?${query}`);
  });
  if (placed.paymentId) await tryCharge(placed.paymentId);
  redirect(routes.payment(placed.checkoutId));
});
