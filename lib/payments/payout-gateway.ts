/** The seam to whoever sends money out to a bank account. */

export type PayoutRequest = {
  /** Ours, and the same for every try of this one payout. */
  reference: string;
  idempotencyKey: string;
  /** The code of Bank Indonesia, as our list of banks has it: 014, 008, … */
  bankCode: string;
  accountNumber: string;
  holderName: string;
  amountRupiah: number;
};

/** `waiting` covers everything that is neither over nor refused; `reversed` comes after `succeeded`. */
export type PayoutState = "waiting" | "succeeded" | "failed" | "cancelled" | "reversed";

export type Payout = {
  payoutId: string;
  reference: string;
  state: PayoutState;
  amountRupiah: number;
  /** Why it failed, in the gateway's word. */
  failureCode: string | null;
  /** Whether the same payout may be tried again later, by the gateway's own list. */
  mayRetry: boolean;
  raw: string;
};

export type PayoutNotification = { gateway: string; dedupeKey: string; payout: Payout };

export type PayoutReading =
  | { ok: true; notification: PayoutNotification }
  | { ok: false; reason: "malformed" | "signature" };

export type PayoutGateway = {
  name: string;
  /** Asked twice with the same key it is the same payout. Fails as a payment gateway does (`isGatewayFailure`). */
  createPayout: (request: PayoutRequest) => Promise<Payout>;
  /** By our reference; null where the gateway knows of none. */
  getPayout: (reference: string) => Promise<Payout | null>;
  /** Only while it waits to be sent; `not_modifiable` once it is too late. */
  cancelPayout: (payoutId: string) => Promise<Payout>;
  /** The sender is proven, the body is not: confirm with `getPayout` before money moves. */
  readPayoutNotification: (incoming: { rawBody: string; headers: Headers }) => PayoutReading;
};
