"use server";

import { sellerAction } from "@/lib/auth/actions";
import { acceptOrder } from "@/lib/orders/accept-order";
import { handleManyInput } from "@/lib/orders/schemas";
import { shipOrder } from "@/lib/orders/ship-order";
import { textOf } from "@/lib/platform/words";
import { refusal } from "@/lib/shared/errors";
import { tryEach } from "./try-each";

export const handleManyAction = sellerAction(handleManyInput, async (input, seller, { locale }) => {
  if (input.orders.length === 0) throw refusal("orders_none");
  const results = await tryEach(input.orders, locale, async (order) => {
    if (input.do === "accept") await acceptOrder(seller, order);
    else if (order.trackingNumber === null) throw refusal(order.isWritten ? "tracking_wrong" : "tracking_missing");
    else await shipOrder(seller, { billingCode: order.billingCode, trackingNumber: order.trackingNumber });
    return textOf(locale, `seller.orders.bulk.done.${input.do}`) ?? "";
  });
  return { data: { results } };
});
