import { createHash } from "node:crypto";
import type { Channel, Refund, Transaction, TransactionStatus } from "./model";

const MERCHANT_ID = "G141532850";
const MANDIRI_BILLER = "70012";

function paymentType(channel: Channel): string {
  if (channel === "echannel" || channel === "gopay" || channel === "shopeepay" || channel === "qris") return channel;
  return "bank_transfer";
}

export function grossAmount(amount: number): string {
  return `${amount}.00`;
}

/** The gateway writes Jakarta time without saying so. */
function naiveJakartaTime(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

export function signatureOf(orderId: string, statusCode: string, gross: string, serverKey: string): string {
  return createHash("sha512").update(`${orderId}${statusCode}${gross}${serverKey}`).digest("hex");
}

export function customerNumber(transaction: Transaction): string | undefined {
  if (transaction.channel === "echannel") return `${MANDIRI_BILLER}-${transaction.accountNumber}`;
  return transaction.accountNumber;
}

export function chargeResponse(transaction: Transaction): Record<string, unknown> {
  const expiryField = transaction.channel === "qris" ? "expire_time" : "expiry_time";
  return {
    status_code: "201",
    status_message: chargeMessage(transaction.channel),
    ...identity(transaction),
    ...channelFields(transaction),
    ...actionFields(transaction),
    fraud_status: "accept",
    [expiryField]: naiveJakartaTime(transaction.expiresAt),
  };
}

export function statusResponse(transaction: Transaction, serverKey: string, now: number): Record<string, unknown> {
  const statusCode = transaction.status === "expire" ? "407" : statusCodeOf(transaction.status);
  return {
    status_code: statusCode,
    status_message: "Success, transaction is found",
    ...identity(transaction),
    ...channelFields(transaction),
    ...settlementFields(transaction),
    ...refundFields(transaction, now),
    fraud_status: "accept",
    expiry_time: naiveJakartaTime(transaction.expiresAt),
    signature_key: signatureOf(transaction.orderId, statusCode, grossAmount(transaction.amount), serverKey),
    ...transaction.echoed,
  };
}

export function notificationBody(transaction: Transaction, serverKey: string, asOf: number): Record<string, unknown> {
  const statusCode = statusCodeOf(transaction.status, "202");
  const { currency, ...facts } = identity(transaction);
  // The documented samples of ended payments carry fewer fields than those of living ones.
  const ended = transaction.status === "expire" || transaction.status === "cancel" || transaction.status === "deny";
  return {
    ...facts,
    ...(ended ? {} : { ...channelFields(transaction), currency, fraud_status: "accept" }),
    ...settlementFields(transaction),
    ...refundFields(transaction, asOf),
    ...(transaction.status === "pending" ? { expiry_time: naiveJakartaTime(transaction.expiresAt) } : {}),
    status_code: statusCode,
    status_message: "midtrans payment notification",
    signature_key: signatureOf(transaction.orderId, statusCode, grossAmount(transaction.amount), serverKey),
    ...transaction.echoed,
  };
}

function statusCodeOf(status: TransactionStatus, cancelled = "200"): string {
  if (status === "pending") return "201";
  if (status === "deny" || status === "expire") return "202";
  return status === "cancel" ? cancelled : "200";
}

export function identity(transaction: Transaction) {
  return {
    transaction_id: transaction.transactionId,
    order_id: transaction.orderId,
    merchant_id: MERCHANT_ID,
    gross_amount: grossAmount(transaction.amount),
    currency: "IDR",
    payment_type: paymentType(transaction.channel),
    transaction_time: naiveJakartaTime(transaction.chargedAt),
    transaction_status: transaction.status,
  };
}

function channelFields(transaction: Transaction): Record<string, unknown> {
  switch (transaction.channel) {
    case "bca":
    case "bni":
    case "bri":
    case "mandiri":
      return { va_numbers: [{ bank: transaction.channel, va_number: transaction.accountNumber }] };
    case "permata":
      return { permata_va_number: transaction.accountNumber };
    case "echannel":
      return { biller_code: MANDIRI_BILLER, bill_key: transaction.accountNumber };
    case "qris":
      return { acquirer: transaction.acquirer };
    default:
      return {};
  }
}

function actionFields(transaction: Transaction): Record<string, unknown> {
  const { baseUrl, transactionId: id, channel } = transaction;
  const image = { name: "generate-qr-code", method: "GET", url: `${baseUrl}/qr/${id}.png` };
  const deeplink = { name: "deeplink-redirect", method: "GET", url: `${baseUrl}/wallet/${id}` };
  if (channel === "qris") return { qr_string: transaction.qrString, actions: [image] };
  if (channel === "shopeepay") return { actions: [deeplink] };
  if (channel !== "gopay") return {};
  const status = { name: "get-status", method: "GET", url: `${baseUrl}/v2/${id}/status` };
  return { actions: [image, deeplink, status, { name: "cancel", method: "POST", url: `${baseUrl}/v2/${id}/cancel` }] };
}

function settlementFields(transaction: Transaction): Record<string, unknown> {
  if (transaction.settledAt === undefined) return {};
  const paidAt = naiveJakartaTime(transaction.settledAt);
  const reference = transaction.transactionId.replaceAll("-", "");
  const byChannel: Partial<Record<Channel, Record<string, unknown>>> = {
    bca: { payment_amounts: [] },
    bri: { payment_amounts: [] },
    bni: { payment_amounts: [{ paid_at: paidAt, amount: grossAmount(transaction.amount) }] },
    gopay: { payment_option_type: "GOPAY_WALLET" },
    qris: { issuer: "gopay", transaction_type: "on-us", merchant_cross_reference_id: reference },
    shopeepay: { shopeepay_reference_number: reference.slice(0, 16), reference_id: reference.slice(16) },
  };
  return { ...byChannel[transaction.channel], settlement_time: paidAt };
}

function refundFields(transaction: Transaction, asOf: number): Record<string, unknown> {
  if (transaction.refunds.length === 0) return {};
  return {
    refund_amount: grossAmount(refundedAmount(transaction)),
    refunds: transaction.refunds.map((refund) => refundLine(refund, asOf)),
  };
}

export function refundedAmount(transaction: Transaction): number {
  return transaction.refunds.reduce((sum, refund) => sum + (refund.failed ? 0 : refund.amount), 0);
}

function refundLine(refund: Refund, asOf: number): Record<string, unknown> {
  return {
    refund_chargeback_id: refund.id,
    refund_amount: grossAmount(refund.amount),
    created_at: naiveJakartaTime(refund.createdAt),
    reason: refund.reason,
    refund_key: refund.key,
    refund_method: "online",
    ...(refund.confirmedAt <= asOf ? { bank_confirmed_at: naiveJakartaTime(refund.confirmedAt) } : {}),
  };
}

function chargeMessage(channel: Channel): string {
  const named: Partial<Record<Channel, string>> = {
    permata: "Success, PERMATA VA transaction is successful",
    echannel: "OK, Mandiri Bill transaction is successful",
    gopay: "GoPay transaction is created",
    shopeepay: "ShopeePay transaction is created",
    qris: "QRIS transaction is created",
  };
  return named[channel] ?? "Success, Bank Transfer transaction is created";
}
