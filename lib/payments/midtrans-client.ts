import { createHash } from "node:crypto";
import { z } from "zod";
import { fetchJson, type JsonAnswer } from "./fetch-json";
import { type GatewayFailureCode, gatewayFailure } from "./gateway";

const LONGEST_IDEMPOTENCY_KEY = 46;

const envelope = z.looseObject({
  status_code: z.coerce.string(),
  status_message: z.string().nullish(),
  validation_messages: z.array(z.string()).nullish(),
});

export type MidtransSettings = {
  /** The first signs requests, all of them may have signed a notification. */
  serverKeys: readonly string[];
  apiUrl: string;
  timeoutMs?: number;
  fetch?: typeof fetch;
};

export type MidtransAnswer = JsonAnswer & { statusCode: string };

type PostOptions = { idempotencyKey?: string; notificationUrl?: string };

export function midtransClient({ serverKeys, apiUrl, timeoutMs = 10_000, fetch: fetchWith = fetch }: MidtransSettings) {
  const [signingKey] = serverKeys;
  if (!signingKey) throw new Error("Midtrans needs at least one server key");
  const headers = {
    Accept: "application/json",
    "Content-Type": "application/json",
    Authorization: `Basic ${Buffer.from(`${signingKey}:`).toString("base64")}`,
  };
  const base = apiUrl.replace(/\/+$/, "");

  async function get(path: string): Promise<MidtransAnswer> {
    const url = `${base}${path}`;
    return understood(await fetchJson({ url, method: "GET", headers, timeoutMs, fetch: fetchWith }));
  }

  async function post(path: string, body: string, options: PostOptions = {}): Promise<MidtransAnswer> {
    const extra = {
      ...(options.idempotencyKey ? { "Idempotency-Key": fitting(options.idempotencyKey) } : {}),
      ...(options.notificationUrl ? { "X-Override-Notification": options.notificationUrl } : {}),
    };
    const url = `${base}${path}`;
    return understood(
      await fetchJson({ url, method: "POST", headers: { ...headers, ...extra }, body, timeoutMs, fetch: fetchWith }),
    );
  }

  return { get, post };
}

/** The gateway ignores a longer key without a word, and repeats would then be made twice. */
function fitting(key: string): string {
  if (key.length <= LONGEST_IDEMPOTENCY_KEY) return key;
  return createHash("sha256").update(key).digest("hex").slice(0, LONGEST_IDEMPOTENCY_KEY);
}

/** Failures stand in the body, often under HTTP 200. 404 is an answer: there is no such payment. */
function understood(answer: JsonAnswer): MidtransAnswer {
  if (answer.httpStatus === 202) throw gatewayFailure("unavailable", "The gateway is still busy with the first call");
  const read = envelope.safeParse(answer.body);
  if (!read.success) throw gatewayFailure("unavailable", "The gateway answered in an unknown form");
  const { status_code: statusCode, status_message: message, validation_messages: details } = read.data;
  // Asking for an expired payment answers 407, and so does expiring it: both went well.
  if (statusCode === "200" || statusCode === "201" || statusCode === "404" || statusCode === "407") {
    return { ...answer, statusCode };
  }
  // A denied payment is an answer too, as long as it says which payment.
  if (statusCode === "202" && "transaction_id" in read.data) return { ...answer, statusCode };
  const words = [message ?? "", ...(details ?? [])].filter((part) => part !== "").join("; ");
  throw gatewayFailure(failureCodeOf(statusCode), `Midtrans ${statusCode}: ${words}`);
}

function failureCodeOf(statusCode: string): GatewayFailureCode {
  if (statusCode === "401") return "unauthorised";
  if (statusCode === "406") return "duplicate";
  if (statusCode === "412") return "not_modifiable";
  return statusCode === "429" || statusCode.startsWith("5") ? "unavailable" : "rejected";
}
