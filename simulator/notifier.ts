import { randomUUID } from "node:crypto";
import type { Attempt, Delivery, Vendor } from "./model";
import type { Store } from "./store";

const TICK_MS = 25;
const AT_ONCE = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const RETRY_AFTER: Record<Vendor, number[]> = {
  midtrans: [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 90 * MINUTE, 210 * MINUTE],
  xendit: [15 * MINUTE, 45 * MINUTE, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  courier: [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR],
};
const ANSWER_WITHIN_MS: Record<Vendor, number> = { midtrans: 15_000, xendit: 30_000, courier: 10_000 };
const REDIRECTS_FOLLOWED = 5;

export type Notifier = ReturnType<typeof openNotifier>;

export type OutgoingMessage = {
  vendor: Vendor;
  orderId: string;
  urls: string[];
  label: string;
  headers?: Record<string, string>;
  body: unknown;
  delayMs?: number;
};

type NotifierSettings = { store: Store; now: () => number; random: () => number; retryScale: number };

/** Sends what is due, remembers each attempt, and tries again as the gateway documents it. */
export function openNotifier({ store, now, random, retryScale }: NotifierSettings) {
  const inFlight = new Set<string>();
  const closing = new AbortController();
  const timer = setInterval(sendDue, TICK_MS);

  function send(message: OutgoingMessage): void {
    const mode = store.mode();
    const copies = random() < mode.duplicateNotifications ? 2 + Math.floor(random() * 4) : 1;
    for (const url of message.urls) {
      const dropped = random() < mode.dropNotifications;
      for (let copy = 0; copy < copies; copy += 1) {
        store.saveDelivery({
          id: randomUUID(),
          vendor: message.vendor,
          orderId: message.orderId,
          label: message.label,
          url,
          headers: message.headers ?? {},
          body: JSON.stringify(message.body),
          dueAt: now() + (message.delayMs ?? 0),
          state: dropped ? "dropped" : "waiting",
          attempts: [],
        });
      }
    }
    sendDue();
  }

  function repeat(delivery: Delivery, times: number): void {
    for (let copy = 0; copy < times; copy += 1) {
      store.saveDelivery({ ...delivery, id: randomUUID(), dueAt: now(), state: "waiting", attempts: [] });
    }
    sendDue();
  }

  function sendDue(): void {
    if (closing.signal.aborted || store.mode().down) return;
    const waiting = store.waitingDeliveries();
    const startedAt = waiting.length > 0 ? now() : 0;
    for (const delivery of waiting) {
      if (inFlight.size >= AT_ONCE) return;
      if (delivery.dueAt > startedAt || inFlight.has(delivery.id)) continue;
      inFlight.add(delivery.id);
      void attempt(delivery).finally(() => inFlight.delete(delivery.id));
    }
  }

  async function attempt(delivery: Delivery): Promise<void> {
    const startedAt = now();
    const answer = await post(delivery, closing.signal);
    if (closing.signal.aborted || !store.delivery(delivery.id)) return;
    const attempts = [...delivery.attempts, { at: startedAt, tookMs: now() - startedAt, ...answer }];
    const wait = RETRY_AFTER[vendorOf(delivery)][attempts.length - 1];
    if (answer.status !== undefined && answer.status >= 200 && answer.status < 300) {
      store.saveDelivery({ ...delivery, attempts, state: "delivered" });
    } else if (attempts.length > retriesFor(vendorOf(delivery), answer) || wait === undefined) {
      store.saveDelivery({ ...delivery, attempts, state: "gave_up" });
    } else {
      const jitter = 0.9 + random() * 0.2;
      store.saveDelivery({ ...delivery, attempts, dueAt: now() + wait * retryScale * jitter });
    }
  }

  function close(): void {
    clearInterval(timer);
    closing.abort();
  }

  return { send, repeat, sendDue, close };
}

const vendorOf = (delivery: Delivery): Vendor => delivery.vendor ?? "midtrans";

function retriesFor(vendor: Vendor, { status, error }: Pick<Attempt, "status" | "error">): number {
  // Xendit repeats whatever was refused, but gives up on an address that did not answer in time.
  if (vendor === "xendit") return error?.includes("timeout") ? 0 : 6;
  if (vendor === "courier") return status !== undefined && status >= 400 && status < 500 ? 0 : 4;
  if (status === 500) return 1;
  if (status === 400 || status === 404) return 2;
  if (status === 503) return 4;
  if (status === 301 || status === 302 || status === 303) return 0;
  return 5;
}

async function post(delivery: Delivery, closing: AbortSignal): Promise<Pick<Attempt, "status" | "error">> {
  const { url, body, headers } = delivery;
  const vendor = vendorOf(delivery);
  const sender: Record<string, string> = vendor === "midtrans" ? { "User-Agent": "Veritrans" } : {};
  let target = url;
  try {
    for (let hop = 0; hop <= REDIRECTS_FOLLOWED; hop += 1) {
      const response = await fetch(target, {
        method: "POST",
        redirect: "manual",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...sender, ...headers },
        body,
        signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_WITHIN_MS[vendor])]),
      });
      await response.body?.cancel();
      const location = response.headers.get("location");
      if ((response.status !== 307 && response.status !== 308) || !location) return { status: response.status };
      target = new URL(location, target).href;
    }
    return { error: "too many redirects" };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
