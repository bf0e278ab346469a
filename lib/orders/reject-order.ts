import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { restock } from "@/lib/inventory/settle-holds";
import { lockPaidAttempt, type PaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import { advanceOrders } from "./advance-order";
import { dropUnpaid } from "./drop-unpaid";
import { everythingLeft, giveBack } from "./give-back";
import { findOwnOrder, lockOwnOrder } from "./lock-order";
import { orderAmounts, type SettledOrder } from "./order-amounts";
import { mayHandleOrders } from "./policy";

/**
 * The store cannot deliver: the buyer gets everything back, the goods go back on the shelf, and what the payment
 * added to the counters is taken off again (D-57, D-58).
 */
export async function rejectOrder(seller: Seller, input: { billingCode: string; reason: string }) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const payment = await lockPaidAttempt(tx, await findOwnOrder(tx, seller, input.billingCode));
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    const at = now();
    const [moved] = await advanceOrders(tx, seller, [id], "rejected", { at, reason: input.reason });
    if (!moved) throw refusal("illegal_transition", { params: { state: status } });
    const order = await orderAmounts(tx, id);
    if (!order) throw refusal("not_found");
    const isUnpaid = await dropUnpaid(tx, seller, order, { isRefused: false, at });
    const given = isUnpaid ? null : await takeBack(tx, seller, order, payment, { reason: input.reason, at });
    await record(tx, seller, {
      action: "order.rejected",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { status },
      after: { status: "dibatalkan", refunded: given?.amount ?? 0 },
      reason: input.reason,
    });
  });
}

async function takeBack(
  tx: Tx,
  seller: Seller,
  order: SettledOrder,
  payment: PaidAttempt | null,
  { reason, at }: { reason: string; at: Date },
) {
  const id = order.marketplaceOrderId;
  await returnVouchers(tx, id, at);
  await restock(tx, seller, [id], { type: "order", id }, at);
  await advanceShipment(tx, seller, [id], { to: "dibatalkan", at });
  return giveBack(tx, seller, order, payment, {
    lines: everythingLeft(order),
    delivery: true,
    reason,
    key: `cancel-${id}`,
    at,
  });
}
