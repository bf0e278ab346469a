import { db } from "@/db/client";
import type { System } from "@/lib/auth/actors";
import { gatewayNamed } from "@/lib/payments/active-gateway";
import { isGatewayFailure, isUncertain, type PaymentGateway } from "@/lib/payments/gateway";
import { lockPaymentById, readPaymentById } from "@/lib/payments/payment-rows";
import { readRefund } from "@/lib/payments/refund-rows";
import { now } from "@/lib/platform/clock";
import { failpoint } from "@/lib/platform/failpoint";
import { confirmRefund, noteRefundSent, refundToWallet } from "./settle-refund";

export type GatewayByName = (name: string) => PaymentGateway | null;

/**
 * The job that asks the gateway for a refund, outside any transaction. Its key makes asking again harmless (F27); a
 * clear no becomes wallet balance, and doubt is left for the next try, which looks before it asks.
 */
export async function sendRefund(actor: System, refundId: string, gateways: GatewayByName = gatewayNamed) {
  const refund = await readRefund(db, refundId);
  if (!refund?.paymentId || (refund.status !== "diminta" && refund.status !== "diproses")) return;
  const payment = await readPaymentById(db, refund.paymentId);
  const gateway = payment && gateways(payment.gateway);
  if (!payment || !gateway) throw new Error(`refund ${refundId} has no gateway`);
  const answer = await askGateway(gateway, payment.transactionId ?? payment.gatewayOrderId, {
    refundKey: refund.refundKey,
    amountRupiah: refund.amount - refund.walletAmount,
    reason: refund.reason,
  });
  failpoint("after_refund_http");
  await db.transaction(async (tx) => {
    const locked = await lockPaymentById(tx, payment.id);
    if (!locked) return;
    const at = now();
    if (!answer.ok) await refundToWallet(tx, actor, refund, locked, { why: answer.why, at });
    else if (answer.confirmedAt) {
      await confirmRefund(tx, actor, refund, locked, { confirmedAt: answer.confirmedAt, at });
    } else await noteRefundSent(tx, actor, refund.id, at);
    failpoint("before_refund_commit");
  });
}

async function askGateway(gateway: PaymentGateway, id: string, request: Parameters<PaymentGateway["refund"]>[1]) {
  const known = await gateway.getStatus(id);
  const made = known.refunds.find((one) => one.refundKey === request.refundKey);
  if (made) return { ok: true as const, confirmedAt: made.confirmedAt };
  try {
    const answer = await gateway.refund(id, request);
    return { ok: true as const, confirmedAt: answer.confirmedAt };
  } catch (failure) {
    if (isUncertain(failure) || !isGatewayFailure(failure)) throw failure;
    if (failure.code === "unauthorised") throw failure;
    // The same key is known to the gateway, so the refund is made; its notification says when it arrived.
    if (failure.code === "duplicate") return { ok: true as const, confirmedAt: undefined };
    return { ok: false as const, why: failure.message };
  }
}
