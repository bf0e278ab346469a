import { z } from "zod";
import { fetchJson, type JsonAnswer } from "./fetch-json";
import { type GatewayFailureCode, gatewayFailure } from "./gateway";

const API_VERSION = "2024-11-11";

const envelope = z.looseObject({ error_code: z.string(), message: z.string().nullish() });

export type XenditSettings = {
  secretKey: string;
  /** What a notification may carry; several while one is being replaced. */
  callbackTokens: readonly string[];
  apiUrl: string;
  timeoutMs?: number;
  fetch?: typeof fetch;
};

/** A body that was understood; null where the gateway knows nothing of the kind. */
export type XenditAnswer = { raw: string; body: unknown | null };

export function xenditClient({
  secretKey,
  apiUrl,
  timeoutMs = 10_000,
  fetch: fetchWith = fetch,
}: Omit<XenditSettings, "callbackTokens">) {
  if (!secretKey) throw new Error("Xendit needs a secret key");
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    Authorization: `Basic ${Buffer.from(`${secretKey}:`).toString("base64")}`,
  };
  const base = apiUrl.replace(/\/+$/, "");
  // Only the third version of the payment API asks for the date of its contract.
  const headersFor = (path: string, extra: Record<string, string> = {}) => ({
    ...headers,
    ...(path.startsWith("/v3/") ? { "api-version": API_VERSION } : {}),
    ...extra,
  });

  async function get(path: string): Promise<XenditAnswer> {
    const call = { url: `${base}${path}`, method: "GET" as const, headers: headersFor(path), timeoutMs };
    return understood(await fetchJson({ ...call, fetch: fetchWith }));
  }

  async function post(path: string, body: string, extra: Record<string, string> = {}): Promise<XenditAnswer> {
    const call = { url: `${base}${path}`, method: "POST" as const, headers: headersFor(path, extra), timeoutMs, body };
    return understood(await fetchJson({ ...call, fetch: fetchWith }));
  }

  return { get, post };
}

function understood({ httpStatus, raw, body }: JsonAnswer): XenditAnswer {
  if (httpStatus < 300) return { raw, body };
  if (httpStatus === 404) return { raw, body: null };
  const read = envelope.safeParse(body);
  const code = read.success ? read.data.error_code : String(httpStatus);
  const words = read.success ? `${code}: ${read.data.message ?? ""}` : code;
  throw gatewayFailure(failureCodeOf(httpStatus, code), `Xendit ${httpStatus} ${words}`);
}

const byCode: Record<string, GatewayFailureCode> = {
  INACTIVE_PAYMENT_REQUEST: "not_modifiable",
  REFUND_NOT_SUPPORTED: "not_modifiable",
  REFUND_PERIOD_EXPIRED: "not_modifiable",
  DUPLICATE_ERROR: "duplicate",
  TEMPORARILY_UNAVAILABLE: "unavailable",
  CHANNEL_UNAVAILABLE: "unavailable",
  PAYMENT_REQUEST_RATE_LIMITED: "unavailable",
  REFUND_IN_PROGRESS: "unavailable",
  IDEMPOTENCY_ERROR: "duplicate",
};

function failureCodeOf(httpStatus: number, code: string): GatewayFailureCode {
  const known = byCode[code];
  if (known) return known;
  if (httpStatus === 401 || httpStatus === 403) return "unauthorised";
  if (httpStatus === 409) return "duplicate";
  return httpStatus === 429 ? "unavailable" : "rejected";
}
