import type { Tx } from "@/db/client";
import type { Actor, Gateway, Osa, System } from "@/lib/auth/actors";
import { countSale } from "@/lib/catalog/count-sale";
import { sellHolds } from "@/lib/inventory/settle-holds";
import { account } from "@/lib/ledger/accounts";
import { lockBalances } from "@/lib/ledger/lock-balance";
import { postJournal } from "@/lib/ledger/post-journal";
import { settleSale } from "@/lib/ledger/record-sale";
import { paidLines } from "@/lib/ledger/templates";
import { advanceOrders } from "@/lib/orders/advance-order";
import { ordersOfCheckout, type SettledOrder } from "@/lib/orders/order-amounts";
import { movePaymentState } from "@/lib/orders/record-payment";
import { startAcceptWindow } from "@/lib/orders/start-accept-window";
import { type OrderEvent, orderStatus } from "@/lib/orders/status";
import { movePayment, type Payment, type PaymentState } from "@/lib/payments/payment-rows";
import { failpoint } from "@/lib/platform/failpoint";
import { tell } from "@/lib/platform/tell";
import { countStoreSale } from "@/lib/stores/count-sale";
import { consumeVouchers } from "@/lib/vouchers/settle-usages";

export type Receipt = { transactionId: string; amount: number; currency: string; paidAt: Date; raw: string; at: Date };

type Standing = { payment: readonly PaymentState[]; orders: readonly (0 | 1 | 9)[] };

/** Nobody paid yet. */
export const open: Standing = {
  payment: ["diminta", "menunggu"],
  orders: [orderStatus.requestInvoice, orderStatus.unpaid],
};

/** Set apart for the amount, and a person says that it pays all the same (D-55). */
export const reviewed: Standing = { payment: ["ditinjau"], orders: [orderStatus.needsReview] };

/**
 * The one place where paid happens (S3-089 … S3-105), a step of whoever learnt of the money. Only the call that moves
 * the attempt goes on; every other, now or later, changes nothing. All orders of the checkout are paid, or none.
 */
export async function settlePayment(
  tx: Tx,
  actor: Gateway | System | Osa,
  payment: Payment,
  receipt: Receipt,
  standing: Standing = open,
): Promise<boolean> {
  const moved = await movePayment(tx, actor, payment.id, {
    from: standing.payment,
    to: "dibayar",
    at: receipt.at,
    paidAt: receipt.paidAt,
    transactionId: receipt.transactionId,
    response: receipt.raw,
  });
  if (!moved) return false;
  const settled = await movePaymentState(tx, actor, payment.checkoutId, {
    from: standing.orders,
    to: orderStatus.paid,
    at: receipt.at,
    paidAt: receipt.paidAt,
    response: receipt.raw,
  });
  const orders = await ordersOfCheckout(tx, payment.checkoutId);
  if (settled !== orders.length) throw new Error(`checkout ${payment.checkoutId} is neither open nor settled`);
  const ref = { type: "checkout", id: payment.checkoutId };
  await consumeVouchers(tx, payment.checkoutId, receipt.at);
  await sellHolds(tx, actor, idsOf(orders), ref, receipt.at);
  failpoint("mid_settle");
  await bookSale(tx, actor, payment, orders, receipt, "paid");
  return true;
}

export const idsOf = (orders: readonly SettledOrder[]) => orders.map((order) => order.marketplaceOrderId);

/** What the wallet pays of a checkout, all its orders together. */
export const walletPartOf = (checkoutId: string, orders: readonly SettledOrder[], at: Date) => ({
  checkoutId,
  memberUuid: orders[0]?.memberUuid ?? "",
  amount: orders.reduce((sum, order) => sum + order.walletAmount, 0),
  at,
});

/** What a paid order means for history, counters and money, once its goods and vouchers are taken. */
export async function bookSale(
  tx: Tx,
  actor: Gateway | System | Osa,
  payment: Payment,
  orders: SettledOrder[],
  receipt: Receipt,
  event: Extract<OrderEvent, "paid" | "paid_late">,
) {
  const moved = await advanceOrders(tx, actor, idsOf(orders), event, { at: receipt.at });
  if (moved.length !== orders.length)
    throw new Error(`an order of checkout ${payment.checkoutId} is not where ${event} starts`);
  await startAcceptWindow(tx, moved, receipt.at);
  for (const id of moved) await tell(tx, "order.paid", id);
  await postSale(tx, actor, orders, account.gatewayClearing(payment.gateway), receipt);
}

/** The money side of it, whoever collected the money. */
export async function postSale(
  tx: Tx,
  actor: Actor,
  orders: SettledOrder[],
  collectedIn: string,
  { at, paidAt }: { at: Date; paidAt: Date },
) {
  await settleSale(tx, actor, idsOf(orders), "completed", at);
  await countSale(
    tx,
    orders.flatMap((order) => order.lines),
  );
  await lockBalances(
    tx,
    orders.flatMap((order) => paidLines(order, collectedIn).map((line) => line.account)),
  );
  for (const order of orders) {
    await postJournal(tx, actor, {
      key: `paid:${order.marketplaceOrderId}`,
      kind: "paid",
      refType: "order",
      refId: order.marketplaceOrderId,
      occurredAt: paidAt,
      lines: paidLines(order, collectedIn),
    });
  }
  for (const order of [...orders].sort((a, b) => (a.storeId < b.storeId ? -1 : 1))) {
    await countStoreSale(tx, { storeId: order.storeId, qty: order.qty, amount: order.total });
  }
}
