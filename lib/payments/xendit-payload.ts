import { z } from "zod";
import type { GatewayRefund, GatewayState } from "./gateway";

const text = z.string().nullish();
const rupiahAmount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

const action = z.looseObject({ type: text, descriptor: text, value: text });

/** A payment request: what we asked for. Unknown fields are kept, absent ones are null. */
export const xenditRequest = z.looseObject({
  payment_request_id: z.string().min(1).max(80),
  reference_id: z.string().min(1).max(100),
  request_amount: rupiahAmount,
  currency: text,
  status: z.string(),
  latest_payment_id: text,
  channel_properties: z.looseObject({ expires_at: text }).nullish(),
  actions: z.array(action).nullish(),
});

export type XenditRequest = z.output<typeof xenditRequest>;

const capture = z.looseObject({ capture_amount: rupiahAmount.nullish() });

/** A payment: what a customer did about a request. */
export const xenditPayment = z.looseObject({
  payment_id: text,
  payment_request_id: z.string().min(1).max(80),
  reference_id: z.string().min(1).max(100),
  request_amount: rupiahAmount,
  currency: text,
  status: z.string(),
  captures: z.array(capture).nullish(),
  updated: text,
  created: text,
});

export type XenditPayment = z.output<typeof xenditPayment>;

export const xenditRefund = z.looseObject({
  id: z.string(),
  reference_id: text,
  payment_id: text,
  payment_request_id: text,
  amount: rupiahAmount,
  currency: text,
  status: z.string(),
  failure_code: text,
  created: text,
  updated: text,
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

export type XenditRefund = z.output<typeof xenditRefund>;

export const xenditRefundList = z.looseObject({ data: z.array(xenditRefund) });

/** The money that came in, where the payment says it; a request says only what was asked for. */
export function collectedOf(payment: XenditPayment): number {
  const amounts = (payment.captures ?? []).flatMap(({ capture_amount: amount }) => amount ?? []);
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : payment.request_amount;
}

export function stateOf(status: string): GatewayState {
  switch (status.toUpperCase()) {
    case "ACCEPTING_PAYMENTS":
    case "REQUIRES_ACTION":
    case "PENDING":
    case "AUTHORIZED":
      return "pending";
    case "SUCCEEDED":
      return "paid";
    case "FAILED":
      return "denied";
    case "CANCELED":
    case "CANCELLED":
      return "cancelled";
    case "EXPIRED":
      return "expired";
    default:
      return "unknown";
  }
}

export function actionValue(request: XenditRequest, descriptors: readonly string[]): string | undefined {
  for (const wanted of descriptors) {
    const found = request.actions?.find(({ descriptor }) => descriptor === wanted);
    if (found?.value) return found.value;
  }
}

/** These times carry their zone; what has none, or is no time, is no answer. */
export function instantOf(value: string | null | undefined): Date | undefined {
  if (!value || !/(Z|[+-]\d\d:?\d\d)$/.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Refunds that were made or are on their way; one that failed gave nothing back. */
export function refundsOf(refunds: readonly XenditRefund[]): GatewayRefund[] {
  return refunds
    .filter(({ status }) => !hasFailed(status))
    .map((refund) => {
      const createdAt = instantOf(refund.created);
      const confirmedAt = refund.status.toUpperCase() === "SUCCEEDED" ? instantOf(refund.updated) : undefined;
      return {
        refundKey: refund.reference_id ?? "",
        amountRupiah: refund.amount,
        ...(createdAt && { createdAt }),
        ...(confirmedAt && { confirmedAt }),
      };
    });
}

export const hasFailed = (status: string) => ["FAILED", "CANCELLED", "CANCELED"].includes(status.toUpperCase());
