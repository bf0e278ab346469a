"use server";

import { sellerAction } from "@/lib/auth/actions";
import { acceptOrder } from "@/lib/orders/accept-order";
import { addBox } from "@/lib/orders/add-box";
import { answerCancel } from "@/lib/orders/answer-cancel";
import { rejectLines } from "@/lib/orders/reject-lines";
import { rejectOrder } from "@/lib/orders/reject-order";
import {
  anotherBoxInput,
  answerCancelInput,
  orderRef,
  rejectLinesInput,
  rejectOrderInput,
  shipOrderInput,
} from "@/lib/orders/schemas";
import { shipOrder } from "@/lib/orders/ship-order";
import { routes } from "@/lib/platform/routes";

// Each leads back to the order, which says what was done: the form that asked is gone from it.

export const acceptOrderAction = sellerAction(orderRef, async (input, seller, context) => {
  await acceptOrder(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=accepted`);
});

export const rejectOrderAction = sellerAction(rejectOrderInput, async (input, seller, context) => {
  await rejectOrder(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=rejected`);
});

export const rejectLinesAction = sellerAction(rejectLinesInput, async (input, seller, context) => {
  await rejectLines(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=partly`);
});

export const answerCancelAction = sellerAction(answerCancelInput, async (input, seller, context) => {
  await answerCancel(seller, input);
  const done = input.answer === "agree" ? "letGo" : "kept";
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=${done}`);
});

export const addBoxAction = sellerAction(anotherBoxInput, async (input, seller, context) => {
  await addBox(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=box`);
});

export const shipOrderAction = sellerAction(shipOrderInput, async (input, seller, context) => {
  await shipOrder(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=shipped`);
});
