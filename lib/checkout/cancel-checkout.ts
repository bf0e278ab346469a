import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { marketplaceOrders, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { record } from "@/lib/audit/record";
import type { Buyer } from "@/lib/auth/actors";
import { callOffCod } from "@/lib/orders/call-off-cod";
import { countUnpaid } from "@/lib/orders/record-payment";
import { isGatewayFailure, type PaymentGateway } from "@/lib/payments/gateway";
import { lockPayment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { giveUpCheckout } from "./give-up-checkout";

/**
 * The buyer thinks better of it before paying. The charge is closed at the gateway first; where it was paid a moment
 * ago it stays paid, and the buyer is told. All orders of the checkout share the charge and go together (D-04); one
 * that is to be paid at the door goes alone.
 */
export async function cancelCheckout(buyer: Buyer, input: { billingCode: string }, gateway: PaymentGateway) {
  const [open] = await db
    .select({ gatewayOrderId: payments.gatewayOrderId, transactionId: payments.transactionId, status: payments.status })
    .from(payments)
    .innerJoin(orders, eq(orders.checkoutId, payments.checkoutId))
    .innerJoin(marketplaceOrders, eq(marketplaceOrders.orderId, orders.id))
    .where(and(eq(orders.billingCode, input.billingCode), eq(marketplaceOrders.memberUuid, buyer.userId)))
    .orderBy(sql`${payments.attempt} desc`)
    .limit(1);
  if (!open) return cancelUncharged(buyer, input.billingCode);
  if (!["diminta", "menunggu", "gagal"].includes(open.status)) throw refusal("payment_not_open");
  if (open.transactionId && open.status !== "gagal") await closeCharge(gateway, open.transactionId);

  await db.transaction(async (tx) => {
    const payment = await lockPayment(tx, open.gatewayOrderId);
    if (!payment) throw refusal("not_found");
    const at = now();
    const waits = (await countUnpaid(tx, payment.checkoutId)) > 0;
    const gone = waits && (await giveUpCheckout(tx, buyer, payment, { event: "called_off", alsoFailed: true, at }));
    if (!gone) throw refusal("payment_not_open");
    await record(tx, buyer, {
      action: "checkout.cancelled",
      subjectType: "checkout",
      subjectId: payment.checkoutId,
      before: { status: payment.status },
      after: { status: "dibatalkan" },
    });
  });
}

async function cancelUncharged(buyer: Buyer, billingCode: string) {
  await db.transaction(async (tx) => {
    const before = await callOffCod(tx, buyer, billingCode, now());
    await record(tx, buyer, {
      action: "order.cancelled",
      subjectType: "order",
      subjectId: billingCode,
      before,
      after: { status: "dibatalkan" },
    });
  });
}

async function closeCharge(gateway: PaymentGateway, transactionId: string) {
  try {
    await gateway.cancel(transactionId);
  } catch (error) {
    if (!isGatewayFailure(error)) throw error;
    if (error.code !== "not_modifiable") throw refusal("gateway_unavailable");
    const { state } = await gateway.getStatus(transactionId);
    if (state === "paid") throw refusal("payment_not_open");
  }
}
