import { createHash } from "node:crypto";
import {
  type ChargeRequest,
  type ChargeResult,
  type GatewayStatus,
  gatewayFailure,
  type IncomingNotification,
  isGatewayFailure,
  isUncertain,
  type NotificationReading,
  type PaymentGateway,
  type RefundRequest,
  type RefundResult,
} from "./gateway";
import { chargeBody } from "./midtrans-charge-body";
import { type MidtransAnswer, type MidtransSettings, midtransClient } from "./midtrans-client";
import {
  actionUrl,
  amountOf,
  expiryOf,
  jakartaTime,
  type MidtransPayment,
  midtransNotification,
  midtransPayment,
  midtransRefund,
  optional,
  refundsOf,
  stateOf,
  virtualNumberOf,
  wholeRupiah,
} from "./midtrans-payload";
import { isSignedBy } from "./midtrans-signature";

const NAME = "midtrans";

export function midtransGateway(settings: MidtransSettings): PaymentGateway {
  const client = midtransClient(settings);

  async function createCharge(request: ChargeRequest): Promise<ChargeResult> {
    const sent = JSON.stringify(chargeBody(request));
    try {
      return await charge(request, sent);
    } catch (failure) {
      if (isDuplicate(failure)) return firstCharge(request, sent, failure);
      if (!isUncertain(failure)) throw failure;
      return chargeInDoubt(request, sent, failure);
    }
  }

  async function charge(request: ChargeRequest, sent: string): Promise<ChargeResult> {
    const answer = await client.post("/v2/charge", sent, {
      notificationUrl: request.notificationUrl,
      // Permata does not know the key; for it, as for all, an order id can be used only once.
      ...(request.method.gatewayChannel === "permata" ? {} : { idempotencyKey: `${request.idempotencyKey}-charge` }),
    });
    return chargeResult(request, sent, answer.raw, paymentIn(answer));
  }

  /** No answer came, so the charge may exist: look before asking again, and ask again only once. */
  async function chargeInDoubt(request: ChargeRequest, sent: string, doubt: unknown): Promise<ChargeResult> {
    const status = await readPayment(request.gatewayOrderId).catch(() => {
      throw doubt;
    });
    // Links and codes come only in the answer to the charge; the same key brings that answer back.
    if (status.payment && request.method.channel === "va") {
      return chargeResult(request, sent, status.raw, status.payment);
    }
    try {
      return await charge(request, sent);
    } catch (failure) {
      if (isDuplicate(failure)) return firstCharge(request, sent, failure);
      throw failure;
    }
  }

  async function firstCharge(request: ChargeRequest, sent: string, duplicate: unknown): Promise<ChargeResult> {
    const { payment, raw } = await readPayment(request.gatewayOrderId);
    if (!payment || amountOf(payment) !== request.amountRupiah) throw duplicate;
    return chargeResult(request, sent, raw, payment);
  }

  async function readPayment(id: string): Promise<{ payment?: MidtransPayment; raw: string }> {
    const answer = await client.get(`/v2/${encodeURIComponent(id)}/status`);
    return answer.statusCode === "404" ? { raw: answer.raw } : { payment: paymentIn(answer), raw: answer.raw };
  }

  async function getStatus(id: string): Promise<GatewayStatus> {
    const { payment, raw } = await readPayment(id);
    return payment ? statusOf(payment, raw) : unknownStatus(raw);
  }

  /** The answers to these two are thin, so the state is read where it is complete. */
  async function change(id: string, verb: "cancel" | "expire"): Promise<GatewayStatus> {
    const answer = await client.post(`/v2/${encodeURIComponent(id)}/${verb}`, "{}");
    return answer.statusCode === "404" ? unknownStatus(answer.raw) : getStatus(id);
  }

  async function refund(id: string, request: RefundRequest): Promise<RefundResult> {
    try {
      return await askForRefund(id, request);
    } catch (failure) {
      if (!isDuplicate(failure) && !isUncertain(failure)) throw failure;
      const status = await getStatus(id).catch(() => {
        throw failure;
      });
      const made = status.refunds.find((one) => one.refundKey === request.refundKey);
      if (made && made.amountRupiah === request.amountRupiah) return { ...made, raw: status.raw };
      if (made || isDuplicate(failure)) throw failure;
      return askForRefund(id, request);
    }
  }

  async function askForRefund(id: string, request: RefundRequest): Promise<RefundResult> {
    const { refundKey, amountRupiah, reason } = request;
    const body = JSON.stringify({ refund_key: refundKey, amount: amountRupiah, reason });
    // A key counts for all payments at once, so it has to name this one.
    const options = { idempotencyKey: `${id}-${refundKey}-refund` };
    const answer = await client.post(`/v2/${encodeURIComponent(id)}/refund`, body, options);
    const made = midtransRefund.safeParse(answer.body);
    if (!made.success || made.data.refund_key !== refundKey || wholeRupiah(made.data.refund_amount) !== amountRupiah) {
      throw gatewayFailure("rejected", `Midtrans ${answer.statusCode}: this refund was not made`);
    }
    return { refundKey, amountRupiah, raw: answer.raw };
  }

  function readNotification({ rawBody }: IncomingNotification): NotificationReading {
    const read = midtransNotification.safeParse(parsedJson(rawBody));
    if (!read.success) return { ok: false, reason: "malformed" };
    if (!isSignedBy(read.data, settings.serverKeys)) return { ok: false, reason: "signature" };
    const occurredAt = occurredAtOf(read.data);
    if (!occurredAt) return { ok: false, reason: "malformed" };
    const { found, settledAt, ...facts } = statusOf(read.data, rawBody);
    return {
      ok: true,
      notification: { ...facts, gateway: NAME, dedupeKey: dedupeKeyOf(read.data, rawBody), occurredAt },
    };
  }

  return {
    name: NAME,
    createCharge,
    getStatus,
    cancel: (id) => change(id, "cancel"),
    expire: (id) => change(id, "expire"),
    refund,
    readNotification,
  };
}

function isDuplicate(failure: unknown): boolean {
  return isGatewayFailure(failure) && failure.code === "duplicate";
}

function paymentIn(answer: MidtransAnswer): MidtransPayment {
  const read = midtransPayment.safeParse(answer.body);
  if (!read.success) throw gatewayFailure("unavailable", "The gateway answered without a complete payment", read.error);
  return read.data;
}

function chargeResult(request: ChargeRequest, sent: string, raw: string, payment: MidtransPayment): ChargeResult {
  if (payment.order_id !== request.gatewayOrderId || amountOf(payment) !== request.amountRupiah) {
    throw gatewayFailure("rejected", `The gateway answered for ${payment.order_id}, not for this charge`);
  }
  const scannable = request.method.channel !== "va";
  return {
    request: sent,
    response: raw,
    transactionId: payment.transaction_id,
    state: stateOf(payment),
    ...optional("virtualNumber", virtualNumberOf(payment)),
    ...optional("redirectUrl", actionUrl(payment, "deeplink-redirect")),
    ...optional("qrString", payment.qr_string ?? undefined),
    ...optional("qrImageUrl", scannable ? actionUrl(payment, "generate-qr-code") : undefined),
    expiresAt: expiryOf(payment) ?? request.expiresAt,
  };
}

function statusOf(payment: MidtransPayment, raw: string): GatewayStatus {
  return {
    found: true,
    transactionId: payment.transaction_id,
    gatewayOrderId: payment.order_id,
    state: stateOf(payment),
    amountRupiah: amountOf(payment),
    currency: payment.currency ?? "IDR",
    ...optional("settledAt", jakartaTime(payment.settlement_time)),
    ...optional("expiresAt", expiryOf(payment)),
    ...optional("virtualNumber", virtualNumberOf(payment)),
    refunds: refundsOf(payment),
    raw,
  };
}

function unknownStatus(raw: string): GatewayStatus {
  const nothing = { transactionId: "", gatewayOrderId: "", amountRupiah: 0, currency: "IDR", refunds: [] };
  return { found: false, state: "unknown", ...nothing, raw };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function occurredAtOf(payment: MidtransPayment): Date | undefined {
  const lastRefund = refundsOf(payment).at(-1);
  const times = [lastRefund?.confirmedAt ?? lastRefund?.createdAt, jakartaTime(payment.settlement_time)];
  return times.find((time) => time !== undefined) ?? jakartaTime(payment.transaction_time);
}

/** Status and time are not signed: a forged body must not take the place of the true one that follows it. */
function dedupeKeyOf(payment: MidtransPayment, rawBody: string): string {
  const fingerprint = createHash("sha256").update(rawBody).digest("hex").slice(0, 16);
  return `${payment.transaction_id}:${payment.transaction_status}:${payment.status_code}:${fingerprint}`;
}
