import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { countSale } from "@/lib/catalog/count-sale";
import { restock } from "@/lib/inventory/settle-holds";
import { postJournal } from "@/lib/ledger/post-journal";
import { settleSale } from "@/lib/ledger/record-sale";
import { refundedLines } from "@/lib/ledger/templates";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { countStoreSale } from "@/lib/stores/count-sale";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import { advanceOrders } from "./advance-order";
import { lockOwnOrder } from "./lock-order";
import { orderAmounts } from "./order-amounts";
import { mayHandleOrders } from "./policy";
import { markRefunded } from "./record-payment";

/**
 * The store cannot deliver: the buyer gets everything back as wallet balance, the goods go back on the shelf, and what
 * the payment added to the counters is taken off again (D-57, D-58).
 */
export async function rejectOrder(seller: Seller, input: { billingCode: string; reason: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    const at = now();
    const [moved] = await advanceOrders(tx, seller, [id], "rejected", { at, reason: input.reason });
    if (!moved) throw refusal("illegal_transition", { params: { state: status } });
    const order = await orderAmounts(tx, id);
    if (!order) throw refusal("not_found");
    await markRefunded(tx, seller, order.orderId, at);
    await settleSale(tx, seller, [id], "reversed", at);
    await advanceShipment(tx, seller, [id], { to: "dibatalkan", at });
    await returnVouchers(tx, id, at);
    await restock(tx, seller, [id], { type: "order", id }, at);
    await countSale(tx, order.lines, -1);
    await postJournal(tx, seller, {
      key: `refunded:${id}`,
      kind: "refunded",
      refType: "order",
      refId: id,
      occurredAt: at,
      lines: refundedLines(order, order.memberUuid),
    });
    await countStoreSale(tx, { storeId: order.storeId, qty: -order.qty, amount: -order.total });
    await record(tx, seller, {
      action: "order.rejected",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "dibatalkan", refunded: order.orderPrice },
      reason: input.reason,
    });
  });
}
