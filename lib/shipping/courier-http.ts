import { courierNotification, courierParcel, eventOf } from "./courier-payload";
import { isSignedBody } from "./courier-signature";
import type { CourierTracking, NewParcel, TrackingEvent, TrackingReading } from "./tracking";

export type CourierSettings = {
  apiUrl: string;
  apiKey: string;
  /** What signs notifications; several while one is being replaced. */
  webhookSecrets: readonly string[];
  timeoutMs?: number;
  fetch?: typeof fetch;
};

const MOST_PROOF_BYTES = 5_000_000;

/** The courier's HTTP API as docs/simulator.md writes it down: bearer key, JSON, one address a parcel. */
export function courierHttp(settings: CourierSettings): CourierTracking {
  const { apiUrl, apiKey, webhookSecrets, timeoutMs = 10_000, fetch: fetchWith = fetch } = settings;
  const base = apiUrl.replace(/\/+$/, "");
  const headers = { Accept: "application/json", Authorization: `Bearer ${apiKey}` };

  const ask = (url: string, init: RequestInit = {}) =>
    fetchWith(url, {
      ...init,
      headers: { ...headers, ...(init.body ? { "Content-Type": "application/json" } : {}) },
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });

  async function register(parcel: NewParcel): Promise<void> {
    const body = JSON.stringify({
      reference: parcel.reference,
      courier: parcel.courierCode,
      service: parcel.serviceCode,
      tracking_number: parcel.trackingNumber,
      recipient: { name: parcel.recipientName, city: parcel.recipientCity },
      cod_amount: parcel.codAmount,
    });
    const response = await ask(`${base}/courier/v1/parcels`, { method: "POST", body });
    if (!response.ok) throw new Error(`The courier answered ${response.status} to parcel ${parcel.reference}`);
  }

  async function fetchEvents(reference: string): Promise<TrackingEvent[] | null> {
    const response = await ask(`${base}/courier/v1/parcels/${encodeURIComponent(reference)}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The courier answered ${response.status} for parcel ${reference}`);
    return courierParcel.parse(await response.json()).events.flatMap((said) => eventOf(said) ?? []);
  }

  async function fetchProof(url: string): Promise<Uint8Array | null> {
    // Only from the courier itself: what somebody wrote into a note leads nowhere.
    if (URL.parse(url)?.origin !== new URL(base).origin) return null;
    const response = await ask(url);
    if (!response.ok || Number(response.headers.get("content-length") ?? 0) > MOST_PROOF_BYTES) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.byteLength > MOST_PROOF_BYTES ? null : bytes;
  }

  function readNotification({ rawBody, headers: sent }: { rawBody: string; headers: Headers }): TrackingReading {
    if (!isSignedBody(rawBody, sent.get("x-courier-signature"), webhookSecrets)) {
      return { ok: false, reason: "signature" };
    }
    const read = courierNotification.safeParse(parsedJson(rawBody));
    const event = read.success ? eventOf(read.data.event) : null;
    if (!read.success || !event) return { ok: false, reason: "malformed" };
    return { ok: true, notification: { reference: read.data.reference, event, raw: rawBody } };
  }

  return { register, fetchEvents, fetchProof, readNotification };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
