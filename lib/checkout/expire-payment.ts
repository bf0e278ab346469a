import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { payments } from "@/db/schema/payments";
import type { System } from "@/lib/auth/actors";
import { type GatewayStatus, isGatewayFailure, type PaymentGateway } from "@/lib/payments/gateway";
import { lockPayment } from "@/lib/payments/payment-rows";
import { now } from "@/lib/platform/clock";
import { failpoint } from "@/lib/platform/failpoint";
import { readSettings } from "@/lib/platform/settings";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { applyStatus } from "./apply-status";
import { giveUpCheckout } from "./give-up-checkout";

/**
 * An attempt whose time has passed: the gateway is asked before anything is given up, because a payment may have come
 * in without our hearing of it (F10). What is still open there is closed there first.
 */
export async function expirePayment(actor: System, gateway: PaymentGateway, paymentId: string) {
  const [due] = await db
    .select()
    .from(payments)
    .where(and(eq(payments.id, paymentId), inArray(payments.status, ["diminta", "menunggu"])));
  if (!due) return;
  const final = await closeAtGateway(gateway, due.transactionId ?? due.gatewayOrderId);
  failpoint("after_expire_http");
  await db.transaction(async (tx) => {
    const payment = await lockPayment(tx, due.gatewayOrderId);
    if (!payment) return;
    const at = now();
    if (final.state === "paid") {
      await applyStatus(tx, actor, payment, final, { raw: final.raw, at });
    } else {
      const as = payment.status === "diminta" && !final.found ? "failed" : undefined;
      await giveUpCheckout(tx, actor, payment, { event: "expired", as, at });
    }
  });
}

async function closeAtGateway(gateway: PaymentGateway, id: string): Promise<GatewayStatus> {
  const status = await gateway.getStatus(id);
  if (status.state !== "pending") return status;
  try {
    return await gateway.expire(id);
  } catch (error) {
    if (isGatewayFailure(error) && error.code === "not_modifiable") return gateway.getStatus(id);
    throw error;
  }
}

/** Attempts past their time and the grace that the gateway's own messages need. */
export async function duePayments(limit: number): Promise<{ id: string; gateway: string }[]> {
  const at = now();
  const { reservationGraceMinutes } = await readSettings(db, at);
  return db
    .select({ id: payments.id, gateway: payments.gateway })
    .from(payments)
    .where(
      and(
        inArray(payments.status, ["diminta", "menunggu"]),
        lt(payments.expiresAt, minutesAfter(at, -reservationGraceMinutes)),
      ),
    )
    .orderBy(asc(payments.expiresAt))
    .limit(limit);
}
