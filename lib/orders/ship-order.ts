import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

/** The parcel is with the courier, and carries a number by which it can be found. */
export async function shipOrder(seller: Seller, input: { billingCode: string; trackingNumber: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const order = await lockOwnOrder(tx, seller, input.billingCode);
    const at = now();
    const [moved] = await advanceOrders(tx, seller, [order.id], "shipped", { at });
    if (!moved) throw refusal("illegal_transition", { params: { state: order.status } });
    await advanceShipment(tx, seller, [order.id], { to: "dikirim", trackingNumber: input.trackingNumber, at });
    await record(tx, seller, {
      action: "order.shipped",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status: order.status },
      after: { status: "dikirim", trackingNumber: input.trackingNumber },
    });
  });
}
