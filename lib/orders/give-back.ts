import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { type Actor, actorId } from "@/lib/auth/actors";
import { countSale } from "@/lib/catalog/count-sale";
import { enqueue } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { lockBalance, lockBalances } from "@/lib/ledger/lock-balance";
import { postJournal } from "@/lib/ledger/post-journal";
import { recordRefund } from "@/lib/ledger/record-sale";
import { type RefundPreview, refundPreview } from "@/lib/ledger/refund-templates";
import { remainingOf } from "@/lib/ledger/templates";
import type { PaidAttempt } from "@/lib/payments/payment-rows";
import { refundsToSource } from "@/lib/payments/refund-policy";
import { countRefunded, findRefund, insertRefund } from "@/lib/payments/refund-rows";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { countStoreSale } from "@/lib/stores/count-sale";
import type { SettledOrder } from "./order-amounts";
import { takePointsBack } from "./order-points";
import { orderStatus } from "./status";

export type GiveBackAsk = {
  lines: readonly { orderItemId: string; qty: number }[];
  /** All that is left of the delivery fee, none of it, or so many rupiah. */
  delivery: boolean | number;
  reason: string;
  key: string;
  at: Date;
};

/** Everything that has not gone back yet. */
export const everythingLeft = (order: SettledOrder) =>
  order.lines
    .map(({ orderItemId, qty, refundedQty }) => ({ orderItemId, qty: qty - refundedQty }))
    .filter((line) => line.qty > 0);

/**
 * The one way by which a buyer gets an order's money back, whole or in part (D-57, D-58): a step of whoever has locked
 * the attempt and then the order. The same key again gives nothing more and answers null.
 */
export async function giveBack(
  tx: Tx,
  actor: Actor,
  order: SettledOrder,
  payment: PaidAttempt | null,
  ask: GiveBackAsk,
): Promise<RefundPreview | null> {
  const refundKey = `rf-${ask.key}`;
  if (await findRefund(tx, refundKey)) return null;
  const asked = askedFor(order, ask);
  if (asked.goods === 0 && asked.delivery === 0) throw refusal("refund_empty");
  await countOnOrder(tx, actor, order, { ...asked, at: ask.at });
  await countSale(tx, asked.pieces, -1);
  await lockBalances(tx, [account.buyerWallet(order.memberUuid), account.sellerAvailable(order.storeId)]);
  const preview = await previewGiveBack(tx, order, payment, ask);
  if (preview.amount === 0) throw refusal("refund_empty");
  if (payment && preview.collected > 0 && !(await countRefunded(tx, actor, payment.id, preview.collected, ask.at))) {
    throw refusal("refund_too_much");
  }
  const refund = await insertRefund(tx, actor, {
    paymentId: payment?.id ?? null,
    marketplaceOrderId: order.marketplaceOrderId,
    refundKey,
    amount: preview.amount,
    walletAmount: preview.wallet,
    goods: asked.goods,
    delivery: asked.delivery,
    reason: ask.reason,
    at: ask.at,
    lines: ask.lines,
  });
  await postJournal(tx, actor, {
    key: `refunded:${refundKey}`,
    kind: "refunded",
    refType: "order",
    refId: order.marketplaceOrderId,
    occurredAt: ask.at,
    lines: preview.lines,
  });
  await recordRefund(tx, actor, { ...order, amount: preview.sellerLoss }, ask.at);
  await takePointsBack(tx, actor, order, asked.goods, refundKey, ask.at);
  if (preview.source > 0) await enqueue(tx, "payment.refund", { refundId: refund.id });
  else await tell(tx, "refund.arrived", refund.id);
  const qty = asked.pieces.reduce((sum, piece) => sum + piece.qty, 0);
  if (qty > 0) await countStoreSale(tx, { storeId: order.storeId, qty: -qty, amount: -asked.goods });
  return preview;
}

/** What the refund would post, from the state as it is now. */
export async function previewGiveBack(
  tx: Tx,
  order: SettledOrder,
  payment: PaidAttempt | null,
  ask: Pick<GiveBackAsk, "lines" | "delivery" | "at">,
): Promise<RefundPreview> {
  const { goods, delivery } = askedFor(order, ask);
  const stage = stageOf(order);
  return refundPreview(
    order,
    { goods, delivery },
    {
      memberUuid: order.memberUuid,
      gateway: payment?.gateway ?? "",
      canGoToSource: (amount) =>
        payment !== null &&
        refundsToSource(payment.method, { amount, paid: payment.amount, paidAt: payment.paidAt, at: ask.at }),
      walletPaid: order.walletAmount ?? 0,
      stage,
      sellerAvailable: stage === "released" ? await lockBalance(tx, account.sellerAvailable(order.storeId)) : 0,
      endsDelivered: order.status === "dikirim" && order.refundedGoods + goods === order.total,
    },
  );
}

// A returned order is closed like a released one: what was left of it is the store's.
function stageOf(order: SettledOrder) {
  if (order.status === "dikembalikan") return "released";
  if (order.status !== "selesai") return "held";
  return order.released ? "released" : "completed";
}

function askedFor(order: SettledOrder, ask: Pick<GiveBackAsk, "lines" | "delivery">) {
  const pieces = ask.lines.map(({ orderItemId, qty }) => {
    const line = order.lines.find((one) => one.orderItemId === orderItemId);
    if (!line) throw refusal("not_found");
    if (!Number.isSafeInteger(qty) || qty < 1 || qty > line.qty - line.refundedQty) throw refusal("refund_too_much");
    return { ...line, qty };
  });
  if (new Set(ask.lines.map((line) => line.orderItemId)).size !== ask.lines.length) throw refusal("invalid");
  const goods = pieces.reduce((sum, piece) => sum + piece.price * piece.qty, 0);
  const deliveryLeft = order.deliveryFee - order.refundedDelivery;
  const delivery = ask.delivery === true ? deliveryLeft : ask.delivery === false ? 0 : ask.delivery;
  if (!Number.isSafeInteger(delivery) || delivery < 0 || delivery > deliveryLeft) throw refusal("refund_too_much");
  return { pieces, goods, delivery };
}

// The WHERE decides: two refunds side by side cannot give more than the order has (F26).
async function countOnOrder(
  tx: Tx,
  actor: Actor,
  order: SettledOrder,
  back: { goods: number; delivery: number; at: Date },
) {
  const { orderPrice: left } = remainingOf({
    ...order,
    refundedGoods: order.refundedGoods + back.goods,
    refundedDelivery: order.refundedDelivery + back.delivery,
  });
  const by = { updatedBy: actorId(actor), updatedAt: back.at };
  const counted = await tx
    .update(marketplaceOrders)
    .set({
      refundedGoods: sql`${marketplaceOrders.refundedGoods} + ${back.goods}`,
      refundedDelivery: sql`${marketplaceOrders.refundedDelivery} + ${back.delivery}`,
      ...by,
    })
    .where(
      and(
        eq(marketplaceOrders.id, order.marketplaceOrderId),
        eq(marketplaceOrders.refundedGoods, order.refundedGoods),
        eq(marketplaceOrders.refundedDelivery, order.refundedDelivery),
      ),
    )
    .returning({ id: marketplaceOrders.id });
  const marked = await tx
    .update(orders)
    .set({ orderStatus: left === 0 ? orderStatus.refunded : orderStatus.partlyRefunded, ...by })
    .where(
      and(eq(orders.id, order.orderId), inArray(orders.orderStatus, [orderStatus.paid, orderStatus.partlyRefunded])),
    )
    .returning({ id: orders.id });
  if (counted.length !== 1 || marked.length !== 1) throw refusal("refund_not_paid");
}
