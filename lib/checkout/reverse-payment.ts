import type { Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Gateway, System } from "@/lib/auth/actors";
import { countSale } from "@/lib/catalog/count-sale";
import { restock } from "@/lib/inventory/settle-holds";
import { lockBalances } from "@/lib/ledger/lock-balance";
import { postJournal, readJournal } from "@/lib/ledger/post-journal";
import { settleSale } from "@/lib/ledger/record-sale";
import { reversedLines } from "@/lib/ledger/refund-templates";
import { advanceOrders } from "@/lib/orders/advance-order";
import { ordersOfCheckout } from "@/lib/orders/order-amounts";
import { movePaymentState } from "@/lib/orders/record-payment";
import { orderStatus } from "@/lib/orders/status";
import { movePayment, type Payment } from "@/lib/payments/payment-rows";
import { tell } from "@/lib/platform/tell";
import { refusal } from "@/lib/shared/errors";
import { advanceShipment } from "@/lib/shipping/advance-shipment";
import { countStoreSale } from "@/lib/stores/count-sale";
import { returnVouchers } from "@/lib/vouchers/settle-usages";
import { idsOf } from "./settle-payment";

const reason = "Pembayaran dibalik oleh bank";

/**
 * The bank took a payment back minutes after it was settled (F20): 2 → 7, the journals reversed, the goods on the shelf
 * again. Answers false, and changes nothing, where an order of it has left the store or went back already: then a
 * person has to weigh it.
 */
export async function reversePayment(
  tx: Tx,
  actor: Gateway | System,
  payment: Payment,
  { at, raw }: { at: Date; raw: string },
): Promise<boolean> {
  try {
    await tx.transaction(async (savepoint) => {
      const moved = await movePayment(savepoint, actor, payment.id, {
        from: ["dibayar"],
        to: "dibalik",
        at,
        response: raw,
      });
      const orders = await ordersOfCheckout(savepoint, payment.checkoutId);
      const ids = idsOf(orders);
      const settled = await movePaymentState(savepoint, actor, payment.checkoutId, {
        from: [orderStatus.paid],
        to: orderStatus.reversed,
        at,
        response: raw,
      });
      const stopped = await advanceOrders(savepoint, actor, ids, "reversed", { at, reason });
      if (!moved || settled !== orders.length || stopped.length !== orders.length) throw refusal("conflict");
      await settleSale(savepoint, actor, ids, "reversed", at);
      await advanceShipment(savepoint, actor, ids, { to: "dibatalkan", at });
      for (const id of ids) await returnVouchers(savepoint, id, at);
      await restock(savepoint, actor, ids, { type: "checkout", id: payment.checkoutId }, at);
      await countSale(
        savepoint,
        orders.flatMap((order) => order.lines),
        -1,
      );
      const reversals = [];
      for (const order of orders) {
        const paid = await readJournal(savepoint, `paid:${order.marketplaceOrderId}`);
        if (!paid) throw new Error(`order ${order.billingCode} was paid without a journal`);
        reversals.push({ order, paid, lines: reversedLines(paid.lines, order.memberUuid) });
      }
      await lockBalances(
        savepoint,
        reversals.flatMap(({ lines }) => lines.map((line) => line.account)),
      );
      for (const { order, paid, lines } of reversals) {
        await postJournal(savepoint, actor, {
          key: `reversed:${order.marketplaceOrderId}`,
          kind: "reversed",
          refType: "order",
          refId: order.marketplaceOrderId,
          occurredAt: at,
          reversesId: paid.id,
          lines,
        });
      }
      for (const order of [...orders].sort((a, b) => (a.storeId < b.storeId ? -1 : 1))) {
        await countStoreSale(savepoint, { storeId: order.storeId, qty: -order.qty, amount: -order.total });
      }
      for (const id of ids) await tell(savepoint, "payment.reversed", id);
      await record(savepoint, actor, {
        action: "payment.reversed",
        subjectType: "payment",
        subjectId: payment.id,
        before: { status: "dibayar" },
        after: { status: "dibalik", amount: payment.amount },
        reason,
      });
    });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === "conflict") return false;
    throw error;
  }
}
