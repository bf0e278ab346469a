import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { mayHandleOrders } from "./policy";
import { storeDeadlines } from "./store-deadlines";

/** The store takes the order on and has to ship it by a deadline. A second click finds it done. */
export async function acceptOrder(seller: Seller, input: { billingCode: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const order = await lockOwnOrder(tx, seller, input.billingCode);
    if (order.status === "diproses") return;
    const at = now();
    const shipBy = (await storeDeadlines(tx, [seller.storeId], "ship", at)).get(seller.storeId);
    const [moved] = await advanceOrders(tx, seller, [order.id], "accepted", {
      at,
      deadlines: { shipBy },
    });
    if (!moved) throw refusal("illegal_transition", { params: { state: order.status } });
    await record(tx, seller, {
      action: "order.accepted",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status: order.status },
      after: { status: "diproses" },
    });
    await tell(tx, "order.accepted", order.id);
  });
}
