import { eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { placeOrder } from "@/lib/checkout/place-order";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { requestCharge } from "@/lib/checkout/request-charge";
import {
  newGoods,
  newShop,
  newShopper,
  notificationOf,
  orderForm,
  putInCart,
  scriptedGateway,
} from "@/lib/checkout/testing";
import { type Figures, measure } from "./measure";

const orders = 400;
const clients = 16;

/** Orders of two lines out of thirty variants in five stores, then their payments, one notification in ten sent twice. */
export async function benchFirstSale(): Promise<Figures[]> {
  const shops = await Promise.all(Array.from({ length: 5 }, () => newShop()));
  const shelf = await Promise.all(
    shops.flatMap((shop) => Array.from({ length: 6 }, () => newGoods(shop.store.id, { stock: 10_000 }))),
  );
  const carts = await Promise.all(
    Array.from({ length: orders }, async (_, i) => {
      const buyer = await newShopper();
      for (const step of [0, 1]) {
        const goods = shelf[(i * 6 + step) % shelf.length];
        if (goods) await putInCart(buyer, goods.variant.id);
      }
      return { buyer, form: await orderForm(buyer) };
    }),
  );
  const placed = await measure(
    "placeOrder, in process",
    carts.map(
      ({ buyer, form }) =>
        () =>
          placeOrder(buyer, form, "midtrans"),
    ),
    clients,
  );

  const { gateway, say } = scriptedGateway();
  const attempts = await db.select().from(payments).where(eq(payments.status, "diminta"));
  for (const { id } of attempts) await requestCharge(system("bench"), id, gateway);
  const notifications = attempts.flatMap((attempt, i) => {
    const once = notificationOf(say(attempt.gatewayOrderId, { state: "paid" }));
    return i % 10 === 0 ? [once, { ...once, dedupeKey: `${once.dedupeKey}:again` }] : [once];
  });
  const paid = await measure(
    "notification stored and applied",
    notifications.map((notification) => async () => {
      const eventId = await receiveNotification(notification);
      if (eventId !== null) await applyPaymentEvent(gateway, eventId);
    }),
    clients,
  );
  const open = await db.$count(marketplaceOrders, ne(marketplaceOrders.status, "menunggu_konfirmasi"));
  if (open > 0) throw new Error(`${open} orders are not paid: the figures mean nothing`);
  return [placed, paid];
}
