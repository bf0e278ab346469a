import { z } from "zod";
import type { GatewayRefund, GatewayState } from "./gateway";

const text = z.string().nullish();

/** What every answer and notification about a payment has in common; unknown fields are kept, absent ones are null. */
export const midtransPayment = z.looseObject({
  status_code: z.string(),
  transaction_id: z.string().min(1),
  order_id: z.string().min(1),
  transaction_status: z.string(),
  gross_amount: z.string().refine((value) => wholeRupiah(value) !== undefined, "not a whole amount"),
  currency: text,
  fraud_status: text,
  transaction_time: text,
  settlement_time: text,
  expiry_time: text,
  expire_time: text,
  va_numbers: z.array(z.looseObject({ va_number: z.string() })).nullish(),
  permata_va_number: text,
  biller_code: text,
  bill_key: text,
  qr_string: text,
  actions: z.array(z.looseObject({ name: z.string(), url: z.string() })).nullish(),
  refund_amount: text,
  refunds: z
    .array(
      z.looseObject({
        refund_key: text,
        refund_amount: z.string().refine((value) => wholeRupiah(value) !== undefined, "not a whole amount"),
        created_at: text,
        bank_confirmed_at: text,
      }),
    )
    .nullish(),
});

export type MidtransPayment = z.output<typeof midtransPayment>;

export const midtransNotification = midtransPayment.extend({ signature_key: z.string() });

export const midtransRefund = z.looseObject({
  status_code: z.literal("200"),
  refund_key: z.string(),
  refund_amount: z.string(),
});

/** "15000.00" is 15000; a fraction of a rupiah is not an amount we can have asked for. */
export function wholeRupiah(value: string): number | undefined {
  if (!/^\d{1,15}(\.0+)?$/.test(value)) return undefined;
  return Number(value.split(".")[0]);
}

/** The gateway writes Jakarta time and does not say so. */
export function jakartaTime(value: string | null | undefined): Date | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(value ?? "");
  if (!match) return undefined;
  const time = new Date(`${match[1]}T${match[2]}+07:00`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Doubt about fraud outweighs a success, and refunded amounts outweigh the word that describes them. */
export function stateOf(payment: MidtransPayment): GatewayState {
  switch (payment.transaction_status.toLowerCase()) {
    case "pending":
    case "authorize":
      return "pending";
    case "settlement":
    case "capture":
      return paidState(payment);
    case "refund":
      return refundState(payment, "refunded");
    case "partial_refund":
      return refundState(payment, "partly_refunded");
    case "deny":
    case "failure":
      return "denied";
    case "cancel":
      return "cancelled";
    case "expire":
      return "expired";
    default:
      return "unknown";
  }
}

function paidState(payment: MidtransPayment): GatewayState {
  const fraud = (payment.fraud_status ?? "accept").toLowerCase();
  if (fraud === "challenge") return "challenged";
  if (fraud !== "accept") return "denied";
  return payment.status_code === "200" ? "paid" : "unknown";
}

function refundState(payment: MidtransPayment, asWorded: GatewayState): GatewayState {
  const refunded = wholeRupiah(payment.refund_amount ?? "");
  if (refunded === undefined) return asWorded;
  return refunded < amountOf(payment) ? "partly_refunded" : "refunded";
}

export function amountOf(payment: MidtransPayment): number {
  return wholeRupiah(payment.gross_amount) ?? 0;
}

export function expiryOf(payment: MidtransPayment): Date | undefined {
  return jakartaTime(payment.expiry_time ?? payment.expire_time);
}

export function virtualNumberOf(payment: MidtransPayment): string | undefined {
  if (payment.biller_code && payment.bill_key) return `${payment.biller_code}-${payment.bill_key}`;
  return payment.va_numbers?.[0]?.va_number ?? payment.permata_va_number ?? undefined;
}

export function actionUrl(payment: MidtransPayment, name: string): string | undefined {
  return payment.actions?.find((action) => action.name === name)?.url;
}

export function refundsOf(payment: MidtransPayment): GatewayRefund[] {
  return (payment.refunds ?? []).map((refund) => ({
    refundKey: refund.refund_key ?? "",
    amountRupiah: wholeRupiah(refund.refund_amount) ?? 0,
    ...optional("createdAt", jakartaTime(refund.created_at)),
    ...optional("confirmedAt", jakartaTime(refund.bank_confirmed_at)),
  }));
}

/** Leaves the property out when there is nothing to say. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } | Record<never, never> {
  return value === undefined ? {} : { [name]: value };
}
