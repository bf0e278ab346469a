import type { Tx } from "@/db/client";
import type { Buyer, Gateway, Osa, System } from "@/lib/auth/actors";
import { releaseHolds } from "@/lib/inventory/settle-holds";
import { releaseWallet } from "@/lib/ledger/hold-wallet";
import { settleSale } from "@/lib/ledger/record-sale";
import { advanceOrders } from "@/lib/orders/advance-order";
import { ordersOfCheckout } from "@/lib/orders/order-amounts";
import { movePaymentState } from "@/lib/orders/record-payment";
import { orderStatus } from "@/lib/orders/status";
import { movePayment, type Payment } from "@/lib/payments/payment-rows";
import { tell } from "@/lib/platform/tell";
import { releaseVouchers } from "@/lib/vouchers/settle-usages";
import { idsOf, walletPartOf } from "./settle-payment";

const outcomes = {
  expired: { payment: "kedaluwarsa", order: orderStatus.expired },
  cancelled: { payment: "dibatalkan", order: orderStatus.cancelled },
  // The gateway never took the charge (D-22).
  failed: { payment: "gagal", order: orderStatus.needsReview },
  // A person sent a payment of the wrong amount back.
  returned: { payment: "dikembalikan", order: orderStatus.cancelled },
} as const;

/** Nobody will pay: goods and vouchers are free again (D-54). Answers false where it was paid or given up before. */
export async function giveUpCheckout(
  tx: Tx,
  actor: Buyer | Gateway | System | Osa,
  payment: Payment,
  why: {
    event: "expired" | "called_off" | "dropped";
    /** The attempt failed and no other followed, but its orders still wait. */
    alsoFailed?: boolean;
    as?: "cancelled" | "failed" | "returned";
    at: Date;
    response?: string;
    reason?: string;
  },
): Promise<boolean> {
  const as = why.as ?? (why.event === "called_off" ? "cancelled" : "expired");
  const moved = await movePayment(tx, actor, payment.id, {
    from:
      as === "returned" ? ["ditinjau"] : why.alsoFailed ? ["diminta", "menunggu", "gagal"] : ["diminta", "menunggu"],
    to: outcomes[as].payment,
    at: why.at,
    ...(why.response !== undefined && { response: why.response }),
  });
  if (!moved) return false;
  await movePaymentState(tx, actor, payment.checkoutId, {
    from: as === "returned" ? [orderStatus.needsReview] : [orderStatus.requestInvoice, orderStatus.unpaid],
    to: outcomes[as].order,
    at: why.at,
    response: why.response,
  });
  const orders = await ordersOfCheckout(tx, payment.checkoutId);
  const ids = idsOf(orders);
  const ended = await advanceOrders(tx, actor, ids, why.event, { at: why.at, reason: why.reason });
  if (why.event === "expired") for (const id of ended) await tell(tx, "order.expired", id);
  await settleSale(tx, actor, ids, "cancelled", why.at);
  await releaseVouchers(tx, payment.checkoutId, why.at);
  await releaseHolds(tx, actor, ids, { type: "checkout", id: payment.checkoutId }, why.at);
  await releaseWallet(tx, actor, walletPartOf(payment.checkoutId, orders, why.at));
  return true;
}
