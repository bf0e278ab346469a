import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { marketplaceOrders } from "@/db/schema/orders";
import { shipments } from "@/db/schema/shipping";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { addParcel } from "@/lib/shipping/parcel-rows";
import { lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

/** Another box of an order that is already on its way, as long as not all of it has arrived. The same number is the same box. */
export async function addBox(seller: Seller, input: { billingCode: string; trackingNumber: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    const [open] = await tx
      .select({ shipmentId: shipments.id })
      .from(shipments)
      .innerJoin(marketplaceOrders, eq(marketplaceOrders.id, shipments.marketplaceOrderId))
      .where(
        and(
          eq(marketplaceOrders.id, id),
          eq(marketplaceOrders.status, "dikirim"),
          isNull(marketplaceOrders.completeBy),
          eq(shipments.isActive, true),
          eq(shipments.status, "dikirim"),
        ),
      );
    if (!open) throw refusal("illegal_transition", { params: { state: status } });
    const { trackingNumber } = input;
    await addParcel(tx, seller, { shipmentId: open.shipmentId, trackingNumber, at: now() });
    await record(tx, seller, {
      action: "order.box_added",
      subjectType: "order",
      subjectId: input.billingCode,
      after: { trackingNumber },
    });
  });
}
