import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa, System } from "@/lib/auth/actors";
import { restock } from "@/lib/inventory/settle-holds";
import type { RefundPreview } from "@/lib/ledger/refund-templates";
import { advanceOrders } from "@/lib/orders/advance-order";
import { giveBack, previewGiveBack } from "@/lib/orders/give-back";
import { lockOrder } from "@/lib/orders/lock-order";
import { orderAmounts, type SettledOrder } from "@/lib/orders/order-amounts";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { findRefund } from "@/lib/payments/refund-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import type { RefundOrderInput } from "./schemas";

/**
 * Gives back a part of a paid order, or all of it: by pieces and delivery (D-57). Once every piece went back the order is
 * over: called off where it had not left the store, returned where it had. The same key again answers without doing.
 */
export async function refundOrder(actor: Osa | System, input: RefundOrderInput): Promise<RefundPreview | null> {
  return db.transaction(async (tx) => {
    const { order, payment, at } = await lockForRefund(tx, input.orderId);
    if (await findRefund(tx, `rf-${input.key}`)) return null;
    const ask = wholly(order, input);
    if (endsWith(order, input)) await endOrder(tx, actor, order, input.reason, at);
    const given = await giveBack(tx, actor, order, payment, { ...ask, at });
    await record(tx, actor, {
      action: "order.refunded",
      subjectType: "order",
      subjectId: order.billingCode,
      before: { refundedGoods: order.refundedGoods, refundedDelivery: order.refundedDelivery },
      after: { amount: given?.amount, wallet: given?.wallet, source: given?.source, left: given?.priceLeft },
      reason: input.reason,
    });
    return given;
  });
}

/** What a refund would post, without doing it. */
export async function previewRefund(
  _actor: Osa | System,
  input: Pick<RefundOrderInput, "orderId" | "lines" | "delivery">,
) {
  return db.transaction(async (tx) => {
    const order = await orderAmounts(tx, input.orderId);
    if (!order) throw refusal("not_found");
    const payment = await lockPaidAttempt(tx, input.orderId);
    return previewGiveBack(tx, order, payment, { ...wholly(order, input), at: now() });
  });
}

// The attempt before the order, as everything that settles payments does.
async function lockForRefund(tx: Tx, orderId: string) {
  const payment = await lockPaidAttempt(tx, orderId);
  await lockOrder(tx, orderId);
  const order = await orderAmounts(tx, orderId);
  if (!order) throw refusal("not_found");
  return { order, payment, at: now() };
}

type Asked = Pick<RefundOrderInput, "lines" | "delivery">;

const hasLeft = (order: SettledOrder) => order.status === "dikirim" || order.status === "selesai";

/** Whether the last pieces go back by it. */
function endsWith(order: SettledOrder, input: Asked): boolean {
  const asked = new Map(input.lines.map((line) => [line.orderItemId, line.qty]));
  const goes = (line: SettledOrder["lines"][number]) => line.refundedQty + (asked.get(line.orderItemId) ?? 0);
  return input.lines.length > 0 && order.lines.every((line) => goes(line) === line.qty);
}

/** Where nothing will be sent, nothing is kept for sending it. */
const wholly = <Ask extends Asked>(order: SettledOrder, input: Ask): Ask =>
  endsWith(order, input) && !hasLeft(order) ? { ...input, delivery: true } : input;

async function endOrder(tx: Tx, actor: Osa | System, order: SettledOrder, reason: string, at: Date) {
  const id = order.marketplaceOrderId;
  const left = hasLeft(order);
  const [moved] = await advanceOrders(tx, actor, [id], left ? "returned" : "called_back", { at, reason });
  if (!moved) throw refusal("refund_not_paid");
  if (left) return;
  await returnVouchers(tx, id, at);
  await restock(tx, actor, [id], { type: "order", id }, at);
  await advanceShipment(tx, actor, [id], { to: "dibatalkan", at });
}
