"use server";

import { updateTag } from "next/cache";
import { buyerAction } from "@/lib/auth/actions";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { orderRef } from "@/lib/orders/schemas";
import { gatewayOfOrder } from "@/lib/payments/gateway-of";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { writeReviewInput } from "@/lib/reviews/schemas";
import { writeReview } from "@/lib/reviews/write-review";

export const cancelOrder = buyerAction(orderRef, async (input, buyer, { redirect }) => {
  await cancelCheckout(buyer, input, await gatewayOfOrder(input.billingCode));
  redirect(`${routes.order(input.billingCode)}?done=cancelled`);
});

export const receiveOrder = buyerAction(orderRef, async (input, buyer, { redirect }) => {
  await confirmReceipt(buyer, input);
  redirect(`${routes.order(input.billingCode)}?done=received`);
});

export const reviewLine = buyerAction(writeReviewInput, async (input, buyer, { redirect }) => {
  const { billingCode, productId, storeId } = await writeReview(buyer, input);
  updateTag(tags.product(productId));
  updateTag(tags.store(storeId));
  redirect(`${routes.order(billingCode)}?done=reviewed`);
});
