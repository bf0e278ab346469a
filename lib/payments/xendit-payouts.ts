import { createHash } from "node:crypto";
import { z } from "zod";
import { gatewayFailure, isUncertain } from "./gateway";
import { payoutChannel } from "./payout-banks";
import type { Payout, PayoutGateway, PayoutReading, PayoutRequest, PayoutState } from "./payout-gateway";
import { type XenditSettings, xenditClient } from "./xendit-client";
import { isCallbackToken } from "./xendit-token";

const NAME = "xendit";
const LONGEST_NAME = 100;

const payoutBody = z.looseObject({
  id: z.string().min(1).max(80),
  reference_id: z.string().min(1).max(255),
  amount: z.number().int().nonnegative(),
  status: z.string(),
  failure_code: z.string().nullish(),
});

const webhook = z.looseObject({ event: z.string().max(60), data: payoutBody });

const retryable = ["INSUFFICIENT_BALANCE", "REJECTED_BY_CHANNEL", "TEMPORARY_TRANSFER_ERROR"];

export function xenditPayouts(settings: XenditSettings): PayoutGateway {
  const client = xenditClient(settings);

  async function createPayout(request: PayoutRequest): Promise<Payout> {
    if (!Number.isSafeInteger(request.amountRupiah) || request.amountRupiah < 1) {
      throw gatewayFailure("rejected", `${request.amountRupiah} is not an amount to send`);
    }
    if (!payoutChannel(request.bankCode)) {
      throw gatewayFailure("rejected", `Bank ${request.bankCode} is not among those that Xendit sends to`);
    }
    try {
      return await ask(request);
    } catch (failure) {
      if (!isUncertain(failure)) throw failure;
      const made = await getPayout(request.reference).catch(() => {
        throw failure;
      });
      // The same key makes asking once more the same payout, should the first have arrived late.
      return made ?? ask(request);
    }
  }

  async function ask(request: PayoutRequest): Promise<Payout> {
    const body = JSON.stringify({
      reference_id: request.reference,
      channel_code: payoutChannel(request.bankCode),
      channel_properties: {
        account_number: request.accountNumber.replace(/\D/g, ""),
        account_holder_name: request.holderName.slice(0, LONGEST_NAME),
      },
      amount: request.amountRupiah,
      currency: "IDR",
      description: `Penarikan ${request.reference}`.slice(0, 100),
    });
    const answer = await client.post("/v2/payouts", body, { "Idempotency-key": request.idempotencyKey });
    const payout = payoutIn(answer.body, answer.raw);
    if (payout.reference !== request.reference || payout.amountRupiah !== request.amountRupiah) {
      throw gatewayFailure("duplicate", `The gateway answered for ${payout.reference}, not for this payout`);
    }
    return payout;
  }

  /** A reference may have failed and been tried again: what lives, or came last, is the one that counts. */
  async function getPayout(reference: string): Promise<Payout | null> {
    const answer = await client.get(`/v2/payouts?reference_id=${encodeURIComponent(reference)}`);
    const list = z.union([z.array(payoutBody), z.looseObject({ data: z.array(payoutBody) })]).safeParse(answer.body);
    if (!list.success) return null;
    const found = Array.isArray(list.data) ? list.data : list.data.data;
    const payouts = found.map((one) => payoutOf(one, answer.raw)).filter((one) => one.reference === reference);
    return payouts.find(({ state }) => state !== "failed" && state !== "cancelled") ?? payouts.at(-1) ?? null;
  }

  async function cancelPayout(payoutId: string): Promise<Payout> {
    const answer = await client.post(`/v2/payouts/${encodeURIComponent(payoutId)}/cancel`, "{}");
    return payoutIn(answer.body, answer.raw);
  }

  function readPayoutNotification({ rawBody, headers }: { rawBody: string; headers: Headers }): PayoutReading {
    if (!isCallbackToken(headers.get("x-callback-token"), settings.callbackTokens)) {
      return { ok: false, reason: "signature" };
    }
    const read = webhook.safeParse(parsedJson(rawBody));
    if (!read.success) return { ok: false, reason: "malformed" };
    const payout = payoutOf(read.data.data, rawBody);
    const webhookId = headers.get("webhook-id") ?? "";
    const fingerprint = createHash("sha256").update(rawBody).digest("hex").slice(0, 16);
    const dedupeKey = /^[\w.:-]{1,120}$/.test(webhookId)
      ? `id:${webhookId}`
      : `${payout.payoutId}:${payout.state}:${fingerprint}`;
    return { ok: true, notification: { gateway: NAME, dedupeKey, payout } };
  }

  return { name: NAME, createPayout, getPayout, cancelPayout, readPayoutNotification };
}

function payoutIn(body: unknown, raw: string): Payout {
  const read = payoutBody.safeParse(body);
  if (!read.success) throw gatewayFailure("unavailable", "The gateway answered without a payout", read.error);
  return payoutOf(read.data, raw);
}

function payoutOf(body: z.output<typeof payoutBody>, raw: string): Payout {
  const failureCode = body.failure_code ?? null;
  return {
    payoutId: body.id,
    reference: body.reference_id,
    state: stateOf(body.status),
    amountRupiah: body.amount,
    failureCode,
    mayRetry: failureCode !== null && retryable.includes(failureCode),
    raw,
  };
}

function stateOf(status: string): PayoutState {
  switch (status.toUpperCase()) {
    case "SUCCEEDED":
      return "succeeded";
    case "FAILED":
    case "COMPLIANCE_REJECTED":
    case "EXPIRED":
      return "failed";
    case "CANCELLED":
    case "CANCELED":
      return "cancelled";
    case "REVERSED":
      return "reversed";
    default:
      return "waiting";
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
