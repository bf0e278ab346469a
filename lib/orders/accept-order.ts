import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";

/** The store takes the order on and has to ship it by a deadline. A second click finds it done. */
export async function acceptOrder(seller: Seller, input: { billingCode: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const order = await lockOwnOrder(tx, seller, input.billingCode);
    if (order.status === "diproses") return;
    const at = now();
    const { sellerShipHours } = await readSettings(tx, at);
    const [moved] = await advanceOrders(tx, seller, [order.id], "accepted", {
      at,
      deadlines: { shipBy: hoursAfter(at, sellerShipHours) },
    });
    if (!moved) throw refusal("illegal_transition", { params: { state: order.status } });
    await record(tx, seller, {
      action: "order.accepted",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status: order.status },
      after: { status: "diproses" },
    });
  });
}
