import { and, asc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { payments } from "@/db/schema/payments";
import type { System } from "@/lib/auth/actors";
import { countUnpaid } from "@/lib/orders/record-payment";
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
    .where(and(eq(payments.id, paymentId), inArray(payments.status, ["diminta", "menunggu", "gagal"])));
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
      if ((await countUnpaid(tx, payment.checkoutId)) === 0) return;
      await giveUpCheckout(tx, actor, payment, { event: "expired", as, alsoFailed: true, at });
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

// A failed attempt is due when no other followed it and somebody still waits for the money.
const isLastOfUnpaid = sql`exists (
  select 1 from "order" o where o.checkout_id = ${payments.checkoutId} and o.order_status in (0, 1)
) and not exists (
  select 1 from marketplace_payments later where later.checkout_id = ${payments.checkoutId} and later.attempt > ${payments.attempt}
)`;

/** Attempts past their time and the grace that the gateway's own messages need. */
export async function duePayments(limit: number): Promise<{ id: string; gateway: string }[]> {
  const at = now();
  const { reservationGraceMinutes } = await readSettings(db, at);
  return db
    .select({ id: payments.id, gateway: payments.gateway })
    .from(payments)
    .where(
      and(
        or(inArray(payments.status, ["diminta", "menunggu"]), and(eq(payments.status, "gagal"), isLastOfUnpaid)),
        lt(payments.expiresAt, minutesAfter(at, -reservationGraceMinutes)),
      ),
    )
    .orderBy(asc(payments.expiresAt))
    .limit(limit);
}
