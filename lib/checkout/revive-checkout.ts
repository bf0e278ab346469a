import type { Tx } from "@/db/client";
import type { Gateway, System } from "@/lib/auth/actors";
import { resellHolds } from "@/lib/inventory/settle-holds";
import { retakeWallet } from "@/lib/ledger/hold-wallet";
import { ordersOfCheckout } from "@/lib/orders/order-amounts";
import { movePaymentState } from "@/lib/orders/record-payment";
import { orderStatus } from "@/lib/orders/status";
import { movePayment, type Payment } from "@/lib/payments/payment-rows";
import { refusal } from "@/lib/shared/errors";
import { retakeVouchers } from "@/lib/vouchers/settle-usages";
import { bookSale, idsOf, type Receipt, walletPartOf } from "./settle-payment";

export const givenUp = ["kedaluwarsa", "dibatalkan", "gagal"] as const;

/**
 * Money for a checkout that was given up (D-54): where its goods, vouchers and wallet balance are all still to be had, its orders live
 * again. Nothing of it stays where one of them is not, and the answer is false.
 */
export async function reviveCheckout(
  tx: Tx,
  actor: Gateway | System,
  payment: Payment,
  receipt: Receipt,
): Promise<boolean> {
  try {
    await tx.transaction(async (savepoint) => {
      const moved = await movePayment(savepoint, actor, payment.id, {
        from: givenUp,
        to: "dibayar",
        at: receipt.at,
        paidAt: receipt.paidAt,
        transactionId: receipt.transactionId,
        response: receipt.raw,
      });
      const settled = await movePaymentState(savepoint, actor, payment.checkoutId, {
        from: [orderStatus.expired, orderStatus.cancelled, orderStatus.needsReview],
        to: orderStatus.paid,
        at: receipt.at,
        paidAt: receipt.paidAt,
        response: receipt.raw,
      });
      const orders = await ordersOfCheckout(savepoint, payment.checkoutId);
      const ref = { type: "checkout", id: payment.checkoutId };
      const possible =
        moved &&
        settled === orders.length &&
        (await retakeVouchers(savepoint, payment.checkoutId, receipt.at)) &&
        (await resellHolds(savepoint, actor, idsOf(orders), ref, receipt.at));
      if (!possible) throw refusal("stock_out", { params: { name: "" } });
      await retakeWallet(savepoint, actor, walletPartOf(payment.checkoutId, orders, receipt.at));
      await bookSale(savepoint, actor, payment, orders, receipt, "paid_late");
    });
    return true;
  } catch (error) {
    if (error instanceof Error && ["stock_out", "wallet_short"].includes(error.message)) return false;
    throw error;
  }
}
