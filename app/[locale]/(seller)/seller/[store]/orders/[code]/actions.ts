"use server";

import { sellerAction } from "@/lib/auth/actions";
import { acceptOrder } from "@/lib/orders/accept-order";
import { rejectOrder } from "@/lib/orders/reject-order";
import { orderRef, rejectOrderInput, shipOrderInput } from "@/lib/orders/schemas";
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

export const shipOrderAction = sellerAction(shipOrderInput, async (input, seller, context) => {
  await shipOrder(seller, input);
  context.redirect(`${routes.sellerOrder(seller.storeSlug, input.billingCode)}?done=shipped`);
});
