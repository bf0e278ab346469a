import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { addParcel } from "@/lib/shipping/parcel-rows";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

type ShipInput = { billingCode: string; trackingNumber: string; more?: string[] };

/** The parcel is with the courier, in as many boxes as it needed, each with a number by which it can be found. */
export async function shipOrder(seller: Seller, input: ShipInput) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const order = await lockOwnOrder(tx, seller, input.billingCode);
    const at = now();
    const [moved] = await advanceOrders(tx, seller, [order.id], "shipped", { at });
    if (!moved) throw refusal("illegal_transition", { params: { state: order.status } });
    const { trackingNumber, more = [] } = input;
    const [shipment] = await advanceShipment(tx, seller, [order.id], { to: "dikirim", trackingNumber, at });
    if (!shipment) throw refusal("illegal_transition", { params: { state: order.status } });
    for (const number of more) await addParcel(tx, seller, { shipmentId: shipment.id, trackingNumber: number, at });
    await record(tx, seller, {
      action: "order.shipped",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status: order.status },
      after: { status: "dikirim", trackingNumber, more },
    });
    await tell(tx, "order.shipped", order.id);
  });
}
