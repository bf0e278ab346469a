import { randomUUID } from "node:crypto";
import type { Refund, Transaction } from "./model";
import type { OutgoingMessage } from "./notifier";
import { grossAmount, notificationBody, signatureOf } from "./shapes";
import type { World } from "./world";
import { type Event, xenditEvent, xenditRefundEvent } from "./xendit-shapes";

/** What a vendor says about a transaction as it stands; null where it has no word for that. */
export function messageOf(world: World, transaction: Transaction, asOf: number): OutgoingMessage | null {
  if (transaction.vendor === "midtrans") {
    return midtransMessage(transaction, transaction.status, notificationBody(transaction, world.serverKey, asOf));
  }
  if (transaction.refunds.length > 0) {
    const last = transaction.refunds.at(-1);
    return last && last.confirmedAt <= asOf ? refundMessage(world, transaction, last) : null;
  }
  const event = xenditEvent(world, transaction);
  return event && xenditMessage(world, transaction, event);
}

export function refundMessage(
  world: World,
  transaction: Transaction,
  refund: Refund | undefined,
): OutgoingMessage | null {
  return refund ? xenditMessage(world, transaction, xenditRefundEvent(world, transaction, refund)) : null;
}

/** What should have come before the settlement: at Midtrans the pending one, at Xendit an expiry that was never true. */
export function lateMessage(world: World, transaction: Transaction): OutgoingMessage {
  if (transaction.vendor === "midtrans") {
    const body = notificationBody(transaction, world.serverKey, world.now());
    return midtransMessage(transaction, "pending (late)", body);
  }
  return told(world, transaction, "expire", "late");
}

export function forgedMessage(world: World, transaction: Transaction): OutgoingMessage {
  if (transaction.vendor === "midtrans") {
    const body = notificationBody({ ...transaction, status: "settlement" }, `${world.serverKey}x`, world.now());
    return midtransMessage(transaction, "settlement (bad signature)", body);
  }
  const message = told(world, transaction, "settlement", "bad token");
  return { ...message, headers: { ...message.headers, "x-callback-token": `${world.xendit.callbackToken}x` } };
}

/** Neither vendor signs the status or the time, so a captured message can be altered and still passes. */
export function alteredMessage(
  world: World,
  transaction: Transaction,
  wishes: { status?: unknown; code?: unknown },
): OutgoingMessage {
  if (transaction.vendor === "xendit") return told(world, transaction, "settlement", "altered");
  const code = typeof wishes.code === "string" ? wishes.code : "200";
  return midtransMessage(transaction, "settlement (altered)", {
    ...notificationBody(transaction, world.serverKey, world.now()),
    status_code: code,
    transaction_status: typeof wishes.status === "string" ? wishes.status : "settlement",
    signature_key: signatureOf(transaction.orderId, code, grossAmount(transaction.amount), world.serverKey),
  });
}

function midtransMessage({ orderId, notifyUrls: urls }: Transaction, label: string, body: unknown): OutgoingMessage {
  return { vendor: "midtrans", orderId, urls, label, body };
}

function xenditMessage(
  world: World,
  { orderId, notifyUrls: urls }: Transaction,
  { label, body }: Event,
): OutgoingMessage {
  return { vendor: "xendit", orderId, urls, label, headers: xenditHeaders(world), body };
}

/** A message of Xendit about something that is not so. */
function told(world: World, transaction: Transaction, status: "settlement" | "expire", note: string): OutgoingMessage {
  const claimed = { ...transaction, status, settledAt: transaction.settledAt ?? world.now() };
  const event = xenditEvent(world, claimed) ?? { label: status, body: {} };
  return xenditMessage(world, transaction, { ...event, label: `${event.label} (${note})` });
}

export function xenditHeaders(world: World): Record<string, string> {
  return { "x-callback-token": world.xendit.callbackToken, "webhook-id": randomUUID() };
}
