import { type Channel, isVirtualAccount, isWallet, type Payout, type Refund, type Transaction } from "./model";
import type { World } from "./world";

const BUSINESS_ID = "6094fa76c2fd53701b8e079c";

export const xenditChannels: Record<string, Channel> = {
  BCA_VIRTUAL_ACCOUNT: "bca",
  BNI_VIRTUAL_ACCOUNT: "bni",
  BRI_VIRTUAL_ACCOUNT: "bri",
  PERMATA_VIRTUAL_ACCOUNT: "permata",
  MANDIRI_VIRTUAL_ACCOUNT: "mandiri",
  SHOPEEPAY: "shopeepay",
  DANA: "dana",
  OVO: "ovo",
  LINKAJA: "linkaja",
  QRIS: "qris",
};

const codeOf = (channel: Channel) =>
  Object.entries(xenditChannels).find(([, one]) => one === channel)?.[0] ?? channel.toUpperCase();

export type Event = { label: string; body: unknown };

const iso = (at: number) => new Date(at).toISOString();

export const paymentIdOf = (transaction: Transaction) => transaction.transactionId.replace(/^pr-/, "py-");

export const isCaptured = ({ status }: Transaction) =>
  status === "settlement" || status === "refund" || status === "partial_refund";

function requestStatus(transaction: Transaction): string {
  if (isCaptured(transaction)) return "SUCCEEDED";
  const words = { pending: "REQUIRES_ACTION", deny: "FAILED", cancel: "CANCELED", expire: "EXPIRED" } as const;
  const { status } = transaction;
  return status === "pending" || status === "deny" || status === "cancel" || status === "expire" ? words[status] : "";
}

export function paymentRequest(transaction: Transaction): Record<string, unknown> {
  const { transactionId, orderId, channel, chargedAt, settledAt, status } = transaction;
  return {
    payment_request_id: transactionId,
    business_id: BUSINESS_ID,
    reference_id: orderId,
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount: transaction.asked ?? transaction.amount,
    capture_method: "AUTOMATIC",
    channel_code: codeOf(channel),
    channel_properties: isWallet(channel)
      ? { success_return_url: transaction.callbackUrl, failure_return_url: transaction.callbackUrl }
      : { display_name: transaction.customerName, expires_at: iso(transaction.expiresAt) },
    ...(isCaptured(transaction) ? { latest_payment_id: paymentIdOf(transaction) } : {}),
    ...(status === "deny" ? { failure_code: "ACCOUNT_ACCESS_BLOCKED" } : {}),
    status: requestStatus(transaction),
    actions: actionsOf(transaction),
    ...transaction.echoed,
    created: iso(chargedAt),
    updated: iso(settledAt ?? chargedAt),
  };
}

function actionsOf({ channel, accountNumber, qrString, baseUrl, transactionId }: Transaction): unknown[] {
  const present = (descriptor: string, value: string | undefined) => [
    { type: "PRESENT_TO_CUSTOMER", descriptor, value },
  ];
  if (channel === "qris") return present("QR_STRING", qrString);
  if (isVirtualAccount(channel)) return present("VIRTUAL_ACCOUNT_NUMBER", accountNumber);
  // OVO asks on the customer's phone: there is nothing to show.
  if (channel === "ovo") return [];
  return [{ type: "REDIRECT_CUSTOMER", descriptor: "WEB_URL", value: `${baseUrl}/wallet/${transactionId}` }];
}

export function payment(transaction: Transaction): Record<string, unknown> {
  const paidAt = iso(transaction.settledAt ?? transaction.chargedAt);
  const { request_amount, payment_request_id, reference_id, channel_code, channel_properties } =
    paymentRequest(transaction);
  return {
    payment_id: paymentIdOf(transaction),
    business_id: BUSINESS_ID,
    payment_request_id,
    reference_id,
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount,
    capture_method: "AUTOMATIC",
    channel_code,
    channel_properties,
    captures: isCaptured(transaction)
      ? [
          {
            capture_id: paymentIdOf(transaction).replace("py-", "cp-"),
            capture_amount: transaction.amount,
            capture_timestamp: paidAt,
          },
        ]
      : [],
    status: requestStatus(transaction),
    payment_details: {},
    created: paidAt,
    updated: paidAt,
  };
}

/** Xendit says nothing of a request that is open or was cancelled by the shop. */
export function xenditEvent(world: World, transaction: Transaction): Event | null {
  const { status } = transaction;
  if (isCaptured(transaction)) return event(world, "payment.capture", payment(transaction));
  if (status === "deny")
    return event(world, "payment.failure", { ...payment(transaction), failure_code: "ACCOUNT_ACCESS_BLOCKED" });
  if (status === "expire") return event(world, "payment_request.expiry", paymentRequest(transaction));
  return null;
}

export function refundShape(transaction: Transaction, refund: Refund, asOf: number): Record<string, unknown> {
  const isOver = refund.confirmedAt <= asOf;
  return {
    id: `rfd-${refund.id}`,
    payment_id: paymentIdOf(transaction),
    payment_request_id: transaction.transactionId,
    invoice_id: null,
    amount: refund.amount,
    channel_code: codeOf(transaction.channel),
    country: "ID",
    currency: "IDR",
    status: refund.failed ? "FAILED" : isOver ? "SUCCEEDED" : "PENDING",
    reason: "REQUESTED_BY_CUSTOMER",
    reference_id: refund.key,
    failure_code: refund.failed ? "REFUND_FAILED" : null,
    refund_fee_amount: null,
    created: iso(refund.createdAt),
    updated: iso(isOver ? refund.confirmedAt : refund.createdAt),
    metadata: refund.metadata ?? null,
  };
}

/** The documented sample nests the refund once more than the documented text does: so every second one is nested. */
export function xenditRefundEvent(world: World, transaction: Transaction, refund: Refund) {
  const name = refund.failed ? "refund.failed" : "refund.succeeded";
  const { payment_request_id, ...shown } = refundShape(transaction, refund, refund.confirmedAt);
  const flat = event(world, name, shown);
  return refund.id % 2 === 0 ? flat : event(world, name, flat.body);
}

export function payoutShape(payout: Payout): Record<string, unknown> {
  return {
    id: payout.id,
    reference_id: payout.reference,
    business_id: BUSINESS_ID,
    channel_code: payout.bank,
    channel_properties: { account_number: payout.accountNumber, account_holder_name: payout.holderName },
    amount: payout.amount,
    currency: "IDR",
    status: payout.status,
    ...(payout.failureCode ? { failure_code: payout.failureCode } : {}),
    created: iso(payout.createdAt),
    updated: iso(payout.updatedAt),
  };
}

export function payoutEvent(world: World, payout: Payout) {
  return event(world, `payout.${payout.status.toLowerCase()}`, payoutShape(payout));
}

function event(world: World, name: string, data: unknown): Event {
  return {
    label: name,
    body: { event: name, business_id: BUSINESS_ID, created: iso(world.now()), api_version: "v3", data },
  };
}
