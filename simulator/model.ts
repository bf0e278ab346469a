export type Vendor = "midtrans" | "xendit" | "courier";

export type Channel =
  | "bca"
  | "bni"
  | "bri"
  | "permata"
  | "echannel"
  | "mandiri"
  | "gopay"
  | "shopeepay"
  | "dana"
  | "ovo"
  | "linkaja"
  | "qris";

export type TransactionStatus = "pending" | "settlement" | "deny" | "cancel" | "expire" | "refund" | "partial_refund";

export type Refund = {
  id: number;
  key: string;
  amount: number;
  reason: string;
  createdAt: number;
  confirmedAt: number;
  /** The bank would not take it. */
  failed?: boolean;
  metadata?: Record<string, unknown>;
};

export type Item = { id: string; name: string; price: number; quantity: number };

export type Transaction = {
  vendor: Vendor;
  transactionId: string;
  orderId: string;
  channel: Channel;
  amount: number;
  /** What was asked for, where something else was paid. */
  asked?: number;
  status: TransactionStatus;
  chargedAt: number;
  expiresAt: number;
  settledAt?: number;
  /** Virtual account number, or the bill key of Mandiri. */
  accountNumber?: string;
  qrString?: string;
  acquirer?: string;
  callbackUrl?: string;
  notifyUrls: string[];
  /** The address under which the shop reached us; the customer's pages are linked with it. */
  baseUrl: string;
  customerName: string;
  items: Item[];
  /** custom_field1..3 and metadata come back in every notification. */
  echoed: Record<string, unknown>;
  refunds: Refund[];
};

export type Attempt = { at: number; tookMs: number; status?: number; error?: string };

/** Money sent out to a bank account. */
export type Payout = {
  id: string;
  reference: string;
  bank: string;
  accountNumber: string;
  holderName: string;
  amount: number;
  status: "ACCEPTED" | "REQUESTED" | "SUCCEEDED" | "FAILED" | "CANCELLED" | "REVERSED";
  failureCode?: string;
  createdAt: number;
  updatedAt: number;
};

export type ParcelStatus =
  | "registered"
  | "picked_up"
  | "in_transit"
  | "out_for_delivery"
  | "delivery_failed"
  | "delivered"
  | "refused"
  | "returned"
  | "lost";

export type ParcelEvent = {
  id: string;
  status: ParcelStatus;
  at: number;
  place: string;
  note: string;
  receivedBy?: string;
  /** What was taken at the door. */
  collected?: number;
};

/** A box that a store handed to the simulated courier. */
export type Parcel = {
  reference: string;
  courier: string;
  service: string;
  trackingNumber: string;
  recipientName: string;
  recipientCity: string;
  codAmount: number;
  status: ParcelStatus;
  /** It stays where it is until somebody moves it. */
  held: boolean;
  baseUrl: string;
  registeredAt: number;
  events: ParcelEvent[];
};

export type Delivery = {
  id: string;
  vendor: Vendor;
  orderId: string;
  label: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  dueAt: number;
  state: "waiting" | "delivered" | "gave_up" | "dropped";
  attempts: Attempt[];
};

export type Endpoint = "charge" | "status" | "cancel" | "expire" | "refund" | "payout" | "courier";

export type Mode = {
  down: boolean;
  slowMs: number;
  fail5xx: number;
  /** Whether a failing call fails before the work, after it (the answer is lost), or either by chance. */
  failStage: "before" | "after" | "either";
  /** Restricts slow and failing answers to one endpoint. */
  only?: Endpoint;
  /** How many more calls are slow or failing; absent means all of them. */
  times?: number;
  dropNotifications: number;
  duplicateNotifications: number;
  /** Payouts stay where they are until somebody plays a scenario; otherwise they arrive by themselves. */
  holdPayouts: boolean;
  /** The same for parcels. */
  holdParcels: boolean;
  seed: number;
};

export type RememberedReply = { key: string; at: number; status: number; body: string };

export const calmMode: Mode = {
  down: false,
  slowMs: 0,
  fail5xx: 0,
  failStage: "either",
  dropNotifications: 0,
  duplicateNotifications: 0,
  holdPayouts: false,
  holdParcels: false,
  seed: 1,
};

export function isVirtualAccount(channel: Channel): boolean {
  return channel !== "qris" && !isWallet(channel);
}

export function isWallet(channel: Channel): boolean {
  return ["gopay", "shopeepay", "dana", "ovo", "linkaja"].includes(channel);
}
