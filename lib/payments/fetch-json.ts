import { gatewayFailure } from "./gateway";

export type JsonAnswer = { httpStatus: number; raw: string; body: unknown };

export type JsonCall = {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
  fetch: typeof fetch;
};

/** One call to a gateway; what is not an answer in JSON below 500 becomes a failure that says how sure we are. */
export async function fetchJson(call: JsonCall): Promise<JsonAnswer> {
  const { httpStatus, raw } = await exchange(call);
  if (httpStatus >= 500) throw gatewayFailure("unavailable", `The gateway answered ${httpStatus}`);
  try {
    return { httpStatus, raw, body: JSON.parse(raw) };
  } catch (cause) {
    throw gatewayFailure("unavailable", `The gateway answered ${httpStatus} without JSON`, cause);
  }
}

async function exchange({ url, method, headers, body, timeoutMs, fetch }: JsonCall) {
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { httpStatus: response.status, raw: await response.text() };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "TimeoutError") {
      throw gatewayFailure("timeout", `The gateway did not answer within ${timeoutMs} ms`, cause);
    }
    throw gatewayFailure("unavailable", "The gateway could not be reached", cause);
  }
}
