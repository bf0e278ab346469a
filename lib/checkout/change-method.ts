import { and, desc, eq, gt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { checkouts } from "@/db/schema/checkout";
import { payments } from "@/db/schema/payments";
import { record } from "@/lib/audit/record";
import { type Buyer, system } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { restartInvoice } from "@/lib/orders/record-payment";
import { type GatewayStatus, isGatewayFailure, type PaymentGateway } from "@/lib/payments/gateway";
import {
  insertPayment,
  lockPayment,
  markClosing,
  movePayment,
  type Payment,
  type PaymentState,
} from "@/lib/payments/payment-rows";
import { activeMethods, type PaymentMethod } from "@/lib/payments/queries";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/settings";
import { refusal } from "@/lib/shared/errors";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { applyStatus } from "./apply-status";
import type { GatewayByName } from "./send-refund";

/** Nobody pays in less, and a gateway does not close a charge faster. */
const leastMinutes = 5;
const exchangeable: PaymentState[] = ["diminta", "menunggu", "gagal"];

type Input = { checkoutId: string; mpId: number };
type Open = { attempt: Payment; code: string; orderedAt: Date };

/**
 * Another way to pay, or the same once more after it failed: a new attempt of the same checkout. The old charge is
 * closed at its gateway first, so that two can never be paid; where it was paid a moment ago, that counts (F12).
 * Answers the new attempt, or null where there was nothing left to pay.
 */
export async function changeMethod(
  buyer: Buyer,
  input: Input,
  target: PaymentGateway,
  gateways: GatewayByName,
): Promise<string | null> {
  const open = await readOpen(buyer, input.checkoutId);
  const method = await chosenMethod(input.mpId, open.attempt.amount);
  const final = await closeOld(buyer, open.attempt, gateways);

  return db.transaction(async (tx) => {
    const attempt = await lockPayment(tx, open.attempt.gatewayOrderId);
    if (!attempt) throw refusal("not_found");
    const at = now();
    if (final?.state === "paid") {
      await applyStatus(tx, system("change-method"), attempt, final, { raw: final.raw, at });
      return null;
    }
    // Paid, called off or changed in another tab meanwhile: the page says which.
    if (!exchangeable.includes(attempt.status) || (await isFollowed(tx, attempt))) return null;
    await movePayment(tx, buyer, attempt.id, { from: ["diminta", "menunggu"], to: "dibatalkan", at });
    const paymentId = await startAttempt(tx, buyer, { ...open, attempt }, method, { gateway: target.name, at });
    await record(tx, buyer, {
      action: "payment.method_changed",
      subjectType: "checkout",
      subjectId: input.checkoutId,
      before: { attempt: attempt.attempt, methodId: attempt.paymentMethodId },
      after: { attempt: attempt.attempt + 1, methodId: method.id },
    });
    return paymentId;
  });
}

// A failed attempt stays failed, so its state does not tell that another tab has already tried again.
async function isFollowed(tx: Tx, { checkoutId, attempt }: Payment): Promise<boolean> {
  const [later] = await tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.checkoutId, checkoutId), gt(payments.attempt, attempt)));
  return later !== undefined;
}

async function readOpen(buyer: Buyer, checkoutId: string): Promise<Open> {
  const [row] = await db
    .select({ attempt: payments, code: checkouts.code, orderedAt: checkouts.createdAt })
    .from(payments)
    .innerJoin(checkouts, eq(checkouts.id, payments.checkoutId))
    .where(and(eq(payments.checkoutId, checkoutId), eq(checkouts.memberUuid, buyer.userId)))
    .orderBy(desc(payments.attempt))
    .limit(1);
  if (!row) throw refusal("not_found");
  return row;
}

async function chosenMethod(mpId: number, amount: number): Promise<PaymentMethod> {
  const method = (await activeMethods(db)).find(({ id }) => id === mpId);
  if (!method) throw refusal("method_missing", { field: "mpId" });
  if (amount < method.minAmount || amount > method.maxAmount) {
    const params = { method: method.name, min: method.minAmount, max: method.maxAmount };
    throw refusal("amount_out_of_range", { params, field: "mpId" });
  }
  return method;
}

/** The old charge, closed at its gateway; what was never asked for, or failed there, needs no closing. */
async function closeOld(buyer: Buyer, attempt: Payment, gateways: GatewayByName): Promise<GatewayStatus | null> {
  const gateway = gateways(attempt.gateway);
  if (!gateway || !["diminta", "menunggu"].includes(attempt.status)) return null;
  await db.transaction((tx) => markClosing(tx, buyer, attempt.id, now()));
  try {
    return await closeCharge(gateway, attempt);
  } catch (error) {
    await db.transaction((tx) => markClosing(tx, buyer, attempt.id, null));
    throw error;
  }
}

// A charge that no answer came for may exist all the same, under our own reference.
async function closeCharge(gateway: PaymentGateway, attempt: Payment): Promise<GatewayStatus | null> {
  const id = attempt.transactionId ?? attempt.gatewayOrderId;
  try {
    if (!attempt.transactionId && !(await gateway.getStatus(id)).found) return null;
    return await gateway.cancel(id);
  } catch (error) {
    if (!isGatewayFailure(error)) throw error;
    if (error.code !== "not_modifiable") throw refusal("gateway_unavailable");
  }
  const status = await gateway.getStatus(id).catch(() => null);
  if (!status || !["paid", "cancelled", "expired", "denied"].includes(status.state)) {
    throw refusal("gateway_unavailable");
  }
  return status;
}

// The goods are held for as long as the first attempt had; a change of mind does not lengthen that.
async function startAttempt(
  tx: Tx,
  buyer: Buyer,
  { attempt, code, orderedAt }: Open,
  method: PaymentMethod,
  { gateway, at }: { gateway: string; at: Date },
): Promise<string> {
  const { paymentExpiryMinutes } = await readSettings(tx, orderedAt);
  const last = minutesAfter(orderedAt, paymentExpiryMinutes);
  const own = minutesAfter(at, method.expiryMinutes);
  const expiresAt = own < last ? own : last;
  if (expiresAt < minutesAfter(at, leastMinutes)) throw refusal("payment_too_late");
  const restarted = await restartInvoice(tx, buyer, attempt.checkoutId, { mpId: method.id, expiresAt, at });
  if (restarted === 0) throw refusal("payment_not_open");
  const next = attempt.attempt + 1;
  const paymentId = await insertPayment(tx, buyer, {
    checkoutId: attempt.checkoutId,
    attempt: next,
    gateway,
    gatewayOrderId: `${code}.${next}`,
    paymentMethodId: method.id,
    amount: attempt.amount,
    expiresAt,
    createdAt: at,
  });
  await enqueue(tx, "payment.request", { paymentId }, { startAfter: 30 });
  return paymentId;
}
