import {
  type ChargeRequest,
  type ChargeResult,
  type GatewayStatus,
  gatewayFailure,
  isGatewayFailure,
  isUncertain,
  type PaymentGateway,
  type RefundRequest,
  type RefundResult,
} from "./gateway";
import { paymentRequestBody } from "./xendit-charge-body";
import { type XenditAnswer, type XenditSettings, xenditClient } from "./xendit-client";
import { readXenditNotification } from "./xendit-notification";
import {
  actionValue,
  collectedOf,
  hasFailed,
  instantOf,
  refundsOf,
  stateOf,
  type XenditRefund,
  type XenditRequest,
  xenditPayment,
  xenditRefund,
  xenditRefundList,
  xenditRequest,
} from "./xendit-payload";

const NAME = "xendit";

export function xenditGateway(settings: XenditSettings): PaymentGateway {
  const client = xenditClient(settings);

  /**
   * A reference may be used again here and cannot be looked up, so a charge whose answer was lost is asked for anew by
   * its job. The lost one is harmless: nobody was ever shown its number, and money on it would still find the order.
   */
  async function createCharge(request: ChargeRequest): Promise<ChargeResult> {
    const sent = JSON.stringify(paymentRequestBody(request));
    const answer = await client.post("/v3/payment_requests", sent);
    const made = requestIn(answer);
    if (made.reference_id !== request.gatewayOrderId || made.request_amount !== request.amountRupiah) {
      throw gatewayFailure("rejected", `The gateway answered for ${made.reference_id}, not for this charge`);
    }
    return chargeResult(request, sent, answer.raw, made);
  }

  async function getStatus(id: string): Promise<GatewayStatus> {
    // Only the gateway's own id can be asked for.
    if (!id.startsWith("pr-")) return unknownStatus("{}");
    const answer = await client.get(`/v3/payment_requests/${encodeURIComponent(id)}`);
    if (answer.body === null) return unknownStatus(answer.raw);
    const request = requestIn(answer);
    return stateOf(request.status) === "paid" ? paidStatus(request, answer.raw) : openStatus(request, answer.raw);
  }

  /** The request says that it was paid; how much came in, and what of it went back, stands elsewhere. */
  async function paidStatus(request: XenditRequest, raw: string): Promise<GatewayStatus> {
    const payment = request.latest_payment_id ? await paymentOf(request.latest_payment_id) : undefined;
    const refunds = refundsOf(await refundsFor(request.payment_request_id));
    const collected = payment ? collectedOf(payment) : request.request_amount;
    const returned = refunds.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0);
    const settledAt = instantOf(payment?.updated ?? payment?.created);
    return {
      ...openStatus(request, raw),
      state: returned === 0 ? "paid" : returned < collected ? "partly_refunded" : "refunded",
      amountRupiah: collected,
      currency: payment?.currency ?? request.currency ?? "IDR",
      ...(settledAt && { settledAt }),
      refunds,
    };
  }

  async function paymentOf(paymentId: string) {
    const answer = await client.get(`/v3/payments/${encodeURIComponent(paymentId)}`);
    const read = xenditPayment.safeParse(answer.body);
    if (!read.success) throw gatewayFailure("unavailable", "The gateway answered without a complete payment");
    return read.data;
  }

  async function refundsFor(requestId: string): Promise<XenditRefund[]> {
    const answer = await client.get(`/refunds?payment_request_id=${encodeURIComponent(requestId)}`);
    if (answer.body === null) return [];
    const read = xenditRefundList.safeParse(answer.body);
    if (!read.success) throw gatewayFailure("unavailable", "The gateway answered without a list of refunds");
    return read.data.data;
  }

  /** What is still open can only be cancelled; an end of its own it reaches by itself. */
  async function cancel(id: string): Promise<GatewayStatus> {
    if (!id.startsWith("pr-")) return unknownStatus("{}");
    const answer = await client.post(`/v3/payment_requests/${encodeURIComponent(id)}/cancel`, "{}");
    return answer.body === null ? unknownStatus(answer.raw) : getStatus(id);
  }

  async function refund(id: string, request: RefundRequest): Promise<RefundResult> {
    const known = await madeRefund(id, request);
    if (known) return known;
    try {
      return await askForRefund(id, request);
    } catch (failure) {
      if (!isUncertain(failure) && !(isGatewayFailure(failure) && failure.code === "duplicate")) throw failure;
      const made = await madeRefund(id, request).catch(() => {
        throw failure;
      });
      if (!made) throw failure;
      return made;
    }
  }

  async function madeRefund(id: string, request: RefundRequest): Promise<RefundResult | undefined> {
    const mine = (await refundsFor(id)).find((one) => one.reference_id === request.refundKey);
    return mine && refundResult(mine, request, JSON.stringify(mine));
  }

  async function askForRefund(id: string, request: RefundRequest): Promise<RefundResult> {
    const status = await getStatus(id);
    const body = JSON.stringify({
      reference_id: request.refundKey,
      payment_request_id: id,
      currency: "IDR",
      amount: request.amountRupiah,
      reason: "REQUESTED_BY_CUSTOMER",
      // Comes back in the notification, which otherwise names nothing of ours.
      metadata: { order_id: status.gatewayOrderId, payment_request_id: id, note: request.reason.slice(0, 100) },
    });
    const answer = await client.post("/refunds", body, { "idempotency-key": `${id}-${request.refundKey}` });
    const made = xenditRefund.safeParse(answer.body);
    if (!made.success) throw gatewayFailure("rejected", "Xendit: there is no such payment to give back");
    return refundResult(made.data, request, answer.raw);
  }

  return {
    name: NAME,
    createCharge,
    getStatus,
    cancel,
    expire: cancel,
    refund,
    readNotification: (incoming) => readXenditNotification(incoming, settings.callbackTokens),
  };
}

function requestIn(answer: XenditAnswer): XenditRequest {
  const read = xenditRequest.safeParse(answer.body);
  if (!read.success) throw gatewayFailure("unavailable", "The gateway answered without a payment request", read.error);
  return read.data;
}

function chargeResult(request: ChargeRequest, sent: string, raw: string, made: XenditRequest): ChargeResult {
  const virtualNumber = actionValue(made, ["VIRTUAL_ACCOUNT_NUMBER"]);
  const redirectUrl = actionValue(made, ["DEEPLINK_URL", "WEB_URL"]);
  const qrString = actionValue(made, ["QR_STRING"]);
  return {
    request: sent,
    response: raw,
    transactionId: made.payment_request_id,
    state: stateOf(made.status),
    ...(virtualNumber && { virtualNumber }),
    ...(redirectUrl && { redirectUrl }),
    ...(qrString && { qrString }),
    expiresAt: instantOf(made.channel_properties?.expires_at) ?? request.expiresAt,
  };
}

function openStatus(request: XenditRequest, raw: string): GatewayStatus {
  const virtualNumber = actionValue(request, ["VIRTUAL_ACCOUNT_NUMBER"]);
  const expiresAt = instantOf(request.channel_properties?.expires_at);
  return {
    found: true,
    transactionId: request.payment_request_id,
    gatewayOrderId: request.reference_id,
    state: stateOf(request.status),
    amountRupiah: request.request_amount,
    currency: request.currency ?? "IDR",
    ...(expiresAt && { expiresAt }),
    ...(virtualNumber && { virtualNumber }),
    refunds: [],
    raw,
  };
}

function unknownStatus(raw: string): GatewayStatus {
  const nothing = { transactionId: "", gatewayOrderId: "", amountRupiah: 0, currency: "IDR", refunds: [] };
  return { found: false, state: "unknown", ...nothing, raw };
}

function refundResult(made: XenditRefund, request: RefundRequest, raw: string): RefundResult {
  if (hasFailed(made.status)) {
    throw gatewayFailure("rejected", `Xendit: the refund failed (${made.failure_code ?? made.status})`);
  }
  if (made.amount !== request.amountRupiah) {
    throw gatewayFailure("duplicate", `Xendit: ${request.refundKey} is a refund of ${made.amount}`);
  }
  const [read] = refundsOf([made]);
  return {
    refundKey: request.refundKey,
    amountRupiah: made.amount,
    ...(read?.confirmedAt && { confirmedAt: read.confirmedAt }),
    raw,
  };
}
