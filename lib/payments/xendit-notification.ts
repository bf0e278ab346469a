import { createHash } from "node:crypto";
import { z } from "zod";
import type { GatewayState, IncomingNotification, Notification, NotificationReading } from "./gateway";
import {
  collectedOf,
  hasFailed,
  instantOf,
  refundsOf,
  stateOf,
  type XenditPayment,
  type XenditRefund,
  xenditPayment,
  xenditRefund,
} from "./xendit-payload";
import { isCallbackToken } from "./xendit-token";

const NAME = "xendit";

const envelope = z.looseObject({
  event: z.string().min(1).max(60),
  created: z.string().nullish(),
  data: z.record(z.string(), z.unknown()),
});

type Envelope = z.output<typeof envelope>;

/** The vendor's pages and what it sends do not always use the same word. */
const paymentEvents: Record<string, GatewayState> = {
  "payment.capture": "paid",
  "payment.authorization": "pending",
  "payment.failure": "denied",
  "payment.failed": "denied",
  "payment.expiry": "expired",
  "payment_request.expiry": "expired",
  "payment_request.expired": "expired",
};

const refundEvents = ["refund.succeeded", "refund.failed"];

/** The token names the sender, nothing in the body is signed: the state is confirmed before money moves. */
export function readXenditNotification(
  { rawBody, headers }: IncomingNotification,
  callbackTokens: readonly string[],
): NotificationReading {
  if (!isCallbackToken(headers.get("x-callback-token"), callbackTokens)) return { ok: false, reason: "signature" };
  const read = envelope.safeParse(parsedJson(rawBody));
  if (!read.success) return { ok: false, reason: "malformed" };
  const facts = refundEvents.includes(read.data.event) ? refundFacts(read.data) : paymentFacts(read.data);
  if (!facts) return { ok: false, reason: "malformed" };
  const occurredAt = instantOf(read.data.created) ?? new Date(0);
  const dedupeKey = dedupeKeyOf(headers.get("webhook-id"), read.data.event, rawBody);
  return { ok: true, notification: { gateway: NAME, dedupeKey, occurredAt, ...facts, raw: rawBody } };
}

type Facts = Pick<
  Notification,
  "gatewayOrderId" | "transactionId" | "state" | "amountRupiah" | "currency" | "refunds" | "expiresAt"
>;

function paymentFacts({ event, data }: Envelope): Facts | null {
  const read = xenditPayment.safeParse(data);
  return read.success ? factsOf(read.data, stateSaid(event, read.data.status)) : null;
}

// An event of a kind we do not know is kept under the status it carries.
const stateSaid = (event: string, status: string): GatewayState => paymentEvents[event] ?? stateOf(status);

function factsOf(payment: XenditPayment, state: GatewayState): Facts {
  return {
    gatewayOrderId: payment.reference_id,
    transactionId: payment.payment_request_id,
    state,
    amountRupiah: collectedOf(payment),
    currency: payment.currency ?? "IDR",
    refunds: [],
  };
}

/** The documented sample wraps the refund twice, its description once. */
function refundFacts({ data }: Envelope): Facts | null {
  const read = xenditRefund.safeParse("data" in data ? data.data : data);
  return read.success ? factsOfRefund(read.data) : null;
}

function factsOfRefund(refund: XenditRefund): Facts {
  // The refund names its payment, not our order; what we sent along when we asked for it does.
  const order = worded(refund.metadata?.order_id) ?? refund.payment_request_id ?? refund.payment_id ?? refund.id;
  const request = worded(refund.metadata?.payment_request_id) ?? refund.payment_request_id ?? refund.id;
  return {
    gatewayOrderId: order.slice(0, 100),
    transactionId: request.slice(0, 80),
    // One that failed leaves the payment what it was.
    state: hasFailed(refund.status) ? "paid" : "partly_refunded",
    amountRupiah: refund.amount,
    currency: refund.currency ?? "IDR",
    refunds: refundsOf([refund]),
  };
}

const worded = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

function dedupeKeyOf(webhookId: string | null, event: string, rawBody: string): string {
  if (webhookId && /^[\w.:-]{1,120}$/.test(webhookId)) return `id:${webhookId}`;
  return `${event}:${createHash("sha256").update(rawBody).digest("hex").slice(0, 32)}`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
