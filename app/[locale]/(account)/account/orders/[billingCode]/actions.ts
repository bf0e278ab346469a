"use server";

import { updateTag } from "next/cache";
import { buyerAction } from "@/lib/auth/actions";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { sentFiles } from "@/lib/media/sent-files";
import { takeFiles } from "@/lib/media/take-files";
import { askCancel } from "@/lib/orders/ask-cancel";
import { cancelPaidOrder } from "@/lib/orders/cancel-paid-order";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { readAgain } from "@/lib/orders/queries/bought-item";
import { cancelPaidInput, orderRef } from "@/lib/orders/schemas";
import { gatewayOfOrder } from "@/lib/payments/gateway-of";
import { tags } from "@/lib/platform/cache-tags";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { MOST_REVIEW_MEDIA } from "@/lib/reviews/policy";
import { writeReviewInput } from "@/lib/reviews/schemas";
import { writeReview } from "@/lib/reviews/write-review";
import { refusal } from "@/lib/shared/errors";
import { buyLines } from "./buy-lines";

export const cancelOrder = buyerAction(orderRef, async (input, buyer, { redirect }) => {
  await cancelCheckout(buyer, input, await gatewayOfOrder(input.billingCode));
  redirect(`${routes.order(input.billingCode)}?done=cancelled`);
});

export const cancelPaid = buyerAction(cancelPaidInput, async (input, buyer, { redirect }) => {
  await cancelPaidOrder(buyer, input);
  redirect(`${routes.order(input.billingCode)}?done=cancelled`);
});

export const askToCancel = buyerAction(cancelPaidInput, async (input, buyer, { redirect }) => {
  await askCancel(buyer, input);
  redirect(`${routes.order(input.billingCode)}?done=asked`);
});

export const buyAgain = buyerAction(orderRef, async (input, buyer, { locale }) => {
  const lines = await readAgain(buyer, input.billingCode);
  if (!lines) throw refusal("not_found");
  const { added, left, cartCount } = await buyLines(buyer, lines, locale);
  const message = [textOf(locale, "orders.again.added", { count: added }), ...left].join(" ");
  return { ok: added > 0, message, data: { cartCount } };
});

export const receiveOrder = buyerAction(orderRef, async (input, buyer, { redirect }) => {
  await confirmReceipt(buyer, input);
  redirect(`${routes.order(input.billingCode)}?done=received`);
});

export const reviewLine = buyerAction(
  writeReviewInput.extend(sentFiles),
  async ({ files, media, ...input }, buyer, { redirect }) => {
    const taken = await takeFiles(buyer, { files, media }, MOST_REVIEW_MEDIA);
    const { billingCode, productId, storeId } = await writeReview(buyer, { ...input, media: taken });
    updateTag(tags.product(productId));
    updateTag(tags.store(storeId));
    redirect(`${routes.order(billingCode)}?done=reviewed`);
  },
);
