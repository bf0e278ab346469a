/** The one seam between the shop and whoever moves the money. */

export type GatewayChannel =
  | "bca"
  | "bni"
  | "bri"
  | "permata"
  | "mandiri_bill"
  | "gopay"
  | "shopeepay"
  | "dana"
  | "ovo"
  | "linkaja"
  | "qris";

export type ChargeMethod = { channel: "va" | "ewallet" | "qris"; gatewayChannel: GatewayChannel };

export type ChargeLine = { id: string; name: string; priceRupiah: number; quantity: number };

export type ChargeRequest = {
  gatewayOrderId: string;
  amountRupiah: number;
  method: ChargeMethod;
  buyer: { name: string; email: string; phone: string };
  /** They add up to the amount; a discount is a line with a negative price. */
  lines: ChargeLine[];
  orderedAt: Date;
  expiresAt: Date;
  returnUrl: string;
  notificationUrl: string;
  /** The same for every attempt to make this one charge. */
  idempotencyKey: string;
};

export type GatewayState =
  | "pending"
  | "paid"
  | "denied"
  | "cancelled"
  | "expired"
  | "refunded"
  | "partly_refunded"
  | "challenged"
  | "unknown";

export type ChargeResult = {
  /** The body that was sent; keys travel in headers and are never part of it. */
  request: string;
  response: string;
  transactionId: string;
  state: GatewayState;
  virtualNumber?: string;
  redirectUrl?: string;
  qrString?: string;
  qrImageUrl?: string;
  expiresAt: Date;
};

export type GatewayRefund = { refundKey: string; amountRupiah: number; createdAt?: Date; confirmedAt?: Date };

export type GatewayStatus = {
  /** False when the gateway knows no such payment; everything but `raw` is then empty. */
  found: boolean;
  transactionId: string;
  gatewayOrderId: string;
  state: GatewayState;
  amountRupiah: number;
  currency: string;
  settledAt?: Date;
  expiresAt?: Date;
  virtualNumber?: string;
  refunds: GatewayRefund[];
  raw: string;
};

export type RefundRequest = { refundKey: string; amountRupiah: number; reason: string };

export type RefundResult = { refundKey: string; amountRupiah: number; confirmedAt?: Date; raw: string };

export type Notification = {
  gateway: string;
  dedupeKey: string;
  gatewayOrderId: string;
  transactionId: string;
  state: GatewayState;
  amountRupiah: number;
  currency: string;
  occurredAt: Date;
  expiresAt?: Date;
  virtualNumber?: string;
  refunds: GatewayRefund[];
  raw: string;
};

export type NotificationReading =
  | { ok: true; notification: Notification }
  | { ok: false; reason: "malformed" | "signature" };

export type IncomingNotification = { rawBody: string; headers: Headers };

export type PaymentGateway = {
  name: string;
  createCharge: (request: ChargeRequest) => Promise<ChargeResult>;
  /** Takes the gateway's transaction id (preferred) or our order id. */
  getStatus: (id: string) => Promise<GatewayStatus>;
  /** Both refuse with `not_modifiable` when it is too late; the state must then be read again. */
  cancel: (id: string) => Promise<GatewayStatus>;
  expire: (id: string) => Promise<GatewayStatus>;
  refund: (id: string, refund: RefundRequest) => Promise<RefundResult>;
  /** A proven signature proves the amount only: confirm with `getStatus` before money moves. */
  readNotification: (incoming: IncomingNotification) => NotificationReading;
};

export type GatewayFailureCode =
  | "timeout"
  | "unavailable"
  | "rejected"
  | "duplicate"
  | "not_modifiable"
  | "unauthorised";

export type GatewayFailure = Error & { code: GatewayFailureCode };

const failureCodes: string[] = [
  "timeout",
  "unavailable",
  "rejected",
  "duplicate",
  "not_modifiable",
  "unauthorised",
] satisfies GatewayFailureCode[];

export function gatewayFailure(code: GatewayFailureCode, message: string, cause?: unknown): GatewayFailure {
  return Object.assign(new Error(message, { cause }), { name: "GatewayFailure", code });
}

export function isGatewayFailure(error: unknown): error is GatewayFailure {
  return (
    error instanceof Error &&
    error.name === "GatewayFailure" &&
    "code" in error &&
    typeof error.code === "string" &&
    failureCodes.includes(error.code)
  );
}

/** The call may have been carried out although no answer came: ask before trying anything else. */
export function isUncertain(error: unknown): error is GatewayFailure {
  return isGatewayFailure(error) && (error.code === "timeout" || error.code === "unavailable");
}
