import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { startSimulator } from "./server";

export const TEST_SERVER_KEY = "SB-Mid-server-TEST";
export const TEST_XENDIT_KEY = "xnd_development_TEST";
export const TEST_XENDIT_TOKEN = "token-TEST";

const PATIENCE_MS = 5_000;

type Received = { path: string; rawBody: string; headers: Headers; fields: Record<string, unknown> };

export type TestShop = Awaited<ReturnType<typeof openTestShop>>;

/** A simulator and the shop's webhook address, which only remembers what arrives. */
export async function openTestShop(settings: { now?: () => number; statePath?: string; retryScale?: number } = {}) {
  const received: Received[] = [];
  let answers: number[] = [];

  const webhook = createServer(async (request, response) => {
    let rawBody = "";
    for await (const chunk of request) rawBody += chunk;
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    received.push({ path: request.url ?? "", rawBody, headers, fields: JSON.parse(rawBody) });
    response.writeHead(answers.shift() ?? 200, { Location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => webhook.listen(0, resolve));
  const address = webhook.address();
  const webhookPort = typeof address === "object" && address ? address.port : 0;
  const notificationUrl = `http://localhost:${webhookPort}/api/webhooks/midtrans`;
  const startOptions = {
    port: 0,
    serverKey: TEST_SERVER_KEY,
    xenditSecretKey: TEST_XENDIT_KEY,
    xenditCallbackToken: TEST_XENDIT_TOKEN,
    notifyUrl: notificationUrl,
    retryScale: settings.retryScale ?? 1 / 6_000,
    statePath: settings.statePath,
    now: settings.now,
  };
  let simulator = await startSimulator(startOptions);

  async function post(path: string, body: unknown = {}): Promise<Response> {
    return fetch(`${simulator.url}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  return {
    received,
    notificationUrl,
    url: () => simulator.url,
    post,
    get: (path: string) => fetch(`${simulator.url}${path}`, { redirect: "manual" }),
    play: (orderId: string, scenario: string, wishes: unknown = {}) =>
      post(`/control/transactions/${orderId}/${scenario}`, wishes),
    mode: (change: Record<string, unknown>) => post("/control/mode", change),
    /** The next notifications are answered with these; afterwards everything is taken with 200. */
    answerWith: (...statuses: number[]) => {
      answers = statuses;
    },
    notification: (orderId: string, status: string) =>
      until(() => received.find((one) => one.fields.order_id === orderId && one.fields.transaction_status === status)),
    arrived: (isIt: (one: Received) => boolean) => until(() => received.find(isIt)),
    async restart() {
      await simulator.close();
      simulator = await startSimulator(startOptions);
    },
    async close() {
      await simulator.close();
      webhook.closeAllConnections();
      await new Promise((resolve) => webhook.close(resolve));
    },
  };
}

export async function until<Value>(look: () => Value | undefined | false | Promise<Value | undefined | false>) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > giveUpAt) throw new Error("What the test waits for did not happen");
    await wait(5);
  }
}
