import { db, type Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Seller } from "@/lib/auth/actors";
import { shrinkHolds } from "@/lib/inventory/shrink-holds";
import { lockCodCollection } from "@/lib/payments/cod-rows";
import { lockPaidAttempt } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { noteOnOrder } from "./advance-order";
import { giveBack } from "./give-back";
import { findOwnOrder, lockOwnOrder } from "./lock-order";
import { orderAmounts, type SettledOrder } from "./order-amounts";
import { mayHandleOrders } from "./policy";
import type { RejectLinesInput } from "./schemas";

/**
 * The store cannot send some of the pieces and sends the rest: their part of the price goes back to the rupiah, and the
 * order goes on (D-57, D-58). What nobody paid yet cannot be given back in part, and the whole is a rejection.
 */
export async function rejectLines(seller: Seller, input: RejectLinesInput) {
  if (!mayHandleOrders(seller)) throw refusal("forbidden");
  await db.transaction(async (tx) => {
    const payment = await lockPaidAttempt(tx, await findOwnOrder(tx, seller, input.billingCode));
    const { id, status } = await lockOwnOrder(tx, seller, input.billingCode);
    if (status !== "menunggu_konfirmasi" && status !== "diproses") {
      throw refusal("illegal_transition", { params: { state: status } });
    }
    const order = await orderAmounts(tx, id);
    if (!order) throw refusal("not_found");
    if (order.refundedGoods !== input.seen) throw refusal("conflict");
    await checkAsked(tx, order, input);
    const at = now();
    const { lines, reason, restock } = input;
    await shrinkHolds(tx, seller, id, variantsOf(order, lines), { restock, at });
    const key = `part-${id}-${input.seen}`;
    const given = await giveBack(tx, seller, order, payment, { lines, delivery: false, reason, key, at });
    await noteOnOrder(tx, seller, { id, status }, { at, reason: `Sebagian ditolak: ${reason}`.slice(0, 200) });
    await record(tx, seller, {
      action: "order.partly_rejected",
      subjectType: "order",
      subjectId: input.billingCode,
      before: { refundedGoods: order.refundedGoods },
      after: { lines, refunded: given?.amount ?? 0, restock },
      reason,
    });
    await tell(tx, "order.partly_rejected", id);
  });
}

async function checkAsked(tx: Tx, order: SettledOrder, { lines }: RejectLinesInput) {
  if (lines.length === 0) throw refusal("reject_nothing");
  if (await lockCodCollection(tx, order.marketplaceOrderId)) throw refusal("reject_part_cod");
  const asked = new Map(lines.map(({ orderItemId, qty }) => [orderItemId, qty]));
  const isAll = order.lines.every(
    ({ orderItemId, qty, refundedQty }) => refundedQty + (asked.get(orderItemId) ?? 0) >= qty,
  );
  if (isAll) throw refusal("reject_all");
}

/** Two lines of one variant took their pieces from one shelf. */
function variantsOf(order: SettledOrder, lines: RejectLinesInput["lines"]) {
  const pieces = new Map<string, number>();
  for (const { orderItemId, qty } of lines) {
    const line = order.lines.find((one) => one.orderItemId === orderItemId);
    if (!line) throw refusal("not_found");
    if (qty > line.qty - line.refundedQty) throw refusal("refund_too_much");
    pieces.set(line.variantId, (pieces.get(line.variantId) ?? 0) + qty);
  }
  return [...pieces]
    .map(([variantId, qty]) => ({ variantId, qty }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
