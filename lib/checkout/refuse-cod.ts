import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa, System } from "@/lib/auth/actors";
import { advanceOrders } from "@/lib/orders/advance-order";
import { dropUnpaid } from "@/lib/orders/drop-unpaid";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderAmounts } from "@/lib/orders/order-amounts";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";

/** Nobody took the parcel at the door: it goes back, nothing was paid, and the refusal is counted (D-17). */
export async function refuseCod(actor: Osa | System, input: { orderId: string; reason: string }) {
  await db.transaction(async (tx) => {
    await lockOrder(tx, input.orderId);
    const order = await orderAmounts(tx, input.orderId);
    if (!order) throw refusal("not_found");
    if (order.status === "dikembalikan") return;
    const at = now();
    const [moved] = await advanceOrders(tx, actor, [input.orderId], "turned_away", { at, reason: input.reason });
    if (!moved || !(await dropUnpaid(tx, actor, order, { isRefused: true, at }))) {
      throw refusal("illegal_transition", { params: { state: order.status } });
    }
    await record(tx, actor, {
      action: "cod.refused",
      subjectType: "order",
      subjectId: order.billingCode,
      before: { status: order.status },
      after: { status: "dikembalikan" },
      reason: input.reason,
    });
  });
}
