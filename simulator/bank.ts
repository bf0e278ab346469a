import { randomInt } from "node:crypto";
import { isVirtualAccount, type Transaction, type TransactionStatus } from "./model";
import { refundedAmount } from "./shapes";
import { messageOf, refundMessage } from "./voice";
import type { World } from "./world";

const BANK_CONFIRMS_REFUND_AFTER_MS = 30_000;
const DAY_MS = 86_400_000;

export type Refusal = { code: string; message: string };

/** Reads a transaction the way the gateway's own clock sees it: one that is overdue has expired. */
export function findTransaction(world: World, id: string): Transaction | undefined {
  const transaction = world.store.transaction(id);
  if (transaction?.status !== "pending" || transaction.expiresAt > world.now()) return transaction;
  return end(world, transaction, "expire");
}

export function expireOverdue(world: World): void {
  const now = world.now();
  for (const transaction of world.store.transactions()) {
    if (transaction.status === "pending" && transaction.expiresAt <= now) end(world, transaction, "expire");
  }
}

export function notify(world: World, transaction: Transaction, delayMs = 0): void {
  const message = messageOf(world, transaction, world.now() + delayMs);
  if (message) world.notifier.send({ ...message, delayMs });
}

export function settle(world: World, transaction: Transaction): Transaction {
  return save(world, { ...transaction, status: "settlement", settledAt: world.now() });
}

export function payNow(world: World, transaction: Transaction): Transaction {
  const paid = settle(world, transaction);
  notify(world, paid);
  return paid;
}

export function end(world: World, transaction: Transaction, status: "deny" | "cancel" | "expire"): Transaction {
  const ended = save(world, { ...transaction, status });
  notify(world, ended);
  return ended;
}

export function save(world: World, transaction: Transaction): Transaction {
  world.store.saveTransaction(transaction);
  return transaction;
}

export function refundRefusal(
  world: World,
  transaction: Transaction,
  request: { key: string; amount: number },
): Refusal | undefined {
  const refundable: TransactionStatus[] = ["settlement", "partial_refund"];
  if (transaction.refunds.some((refund) => refund.key === request.key)) {
    return { code: "406", message: "Duplicate refund key" };
  }
  if (isVirtualAccount(transaction.channel) || transaction.channel === "ovo" || transaction.channel === "linkaja") {
    return { code: "412", message: "Refund is not supported for this payment type" };
  }
  if (!refundable.includes(transaction.status)) {
    return { code: "412", message: "Transaction status cannot be updated." };
  }
  if (world.now() - (transaction.settledAt ?? 0) > refundWindowDays(transaction) * DAY_MS) {
    return { code: "412", message: "Payment provider does not allow refund within this time" };
  }
  if (
    transaction.vendor === "midtrans" &&
    transaction.channel === "shopeepay" &&
    request.amount !== transaction.amount
  ) {
    return { code: "412", message: "Partial refund is not supported for this payment type" };
  }
  if (request.amount <= 0 || request.amount > transaction.amount - refundedAmount(transaction)) {
    return { code: "414", message: "Refund amount is larger than what is left of the payment" };
  }
}

function refundWindowDays({ vendor, channel }: Transaction): number {
  if (channel === "shopeepay") return 365;
  if (vendor === "midtrans") return 45;
  return channel === "qris" ? 7 : 30;
}

export function refund(
  world: World,
  transaction: Transaction,
  request: { key: string; amount: number; reason: string; metadata?: Record<string, unknown> },
): Transaction {
  const createdAt = world.now();
  const confirmAfterMs = BANK_CONFIRMS_REFUND_AFTER_MS * world.retryScale;
  const refunds = [
    ...transaction.refunds,
    { id: randomInt(1, 2 ** 31), ...request, createdAt, confirmedAt: createdAt + confirmAfterMs },
  ];
  const whole = refundedAmount({ ...transaction, refunds }) === transaction.amount;
  const refunded = save(world, { ...transaction, refunds, status: whole ? "refund" : "partial_refund" });
  // Two notifications arrive for each refund; only the second carries the bank's confirmation.
  notify(world, refunded);
  notify(world, refunded, confirmAfterMs);
  return refunded;
}

/** The last refund comes back: the payment is again what it was without it. */
export function failRefund(world: World, transaction: Transaction): Transaction {
  const refunds = transaction.refunds.map((one, index) =>
    index === transaction.refunds.length - 1 ? { ...one, failed: true, confirmedAt: world.now() } : one,
  );
  const left = refundedAmount({ ...transaction, refunds });
  const failed = save(world, { ...transaction, refunds, status: left === 0 ? "settlement" : "partial_refund" });
  const message = refundMessage(world, failed, refunds.at(-1));
  if (message) world.notifier.send(message);
  return failed;
}
