import { createHash } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/auth/actors";
import { placeOrder } from "@/lib/checkout/place-order";
import { requestCharge } from "@/lib/checkout/request-charge";
import {
  methodId,
  newGoods,
  newShop,
  newShopper,
  orderForm,
  paymentOf,
  putInCart,
  scriptedGateway,
} from "@/lib/checkout/testing";
import { routes } from "@/lib/platform/routes";
import { formBrowser, formWith } from "./form-browser";
import type { Found } from "./measure";
import { startShop } from "./server";

const seconds = Number(process.env.SECONDS ?? 60);
const perSecond = 50;
const checkoutsPerSecond = 10;
const KEY = "SB-Mid-server-BENCH";

/**
 * Fifty signed notifications a second, every tenth sent twice, beside ten orders a second placed by browsers, each sent
 * at its time whether or not the one before was answered. The gateway at the other end only answers.
 */
export async function benchWebhooks(): Promise<Found> {
  const vendor = await startVendor();
  const shops = await Promise.all(Array.from({ length: 5 }, () => newShop()));
  const shelf = await Promise.all(
    shops.flatMap((shop) => Array.from({ length: 6 }, () => newGoods(shop.store.id, { stock: 1_000_000 }))),
  );
  const goods = (i: number) => shelf[i % shelf.length]?.variant.id ?? "";
  const distinct = Math.ceil((seconds * perSecond * 10) / 11);
  const waiting = await openPayments(distinct, goods);
  const people = await Promise.all(Array.from({ length: seconds * checkoutsPerSecond }, () => newShopper()));
  await Promise.all(people.map((buyer, i) => putInCart(buyer, goods(i))));

  const shop = await startShop({ MIDTRANS_SERVER_KEYS: KEY, MIDTRANS_API_URL: vendor.url });
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  try {
    const orders = [];
    const mpId = String(await methodId("va_bca"));
    for (const buyer of people) {
      const browser = formBrowser(shop.origin, agent);
      for (const pair of (await shop.cookieOf(buyer.userId)).split("; ")) {
        const at = pair.indexOf("=");
        browser.setCookie(pair.slice(0, at), pair.slice(at + 1));
      }
      const page = await browser.get(routes.checkout());
      const form = formWith(page.body, "mpId");
      orders.push(async () => (await browser.submit(routes.checkout(), form, { mpId })).status);
    }
    const bodies = waiting.flatMap((one, i) => {
      const body = settlementOf(one);
      vendor.settle(one.reference, body);
      return i % 10 === 0 ? [body, body] : [body];
    });
    const notifications = bodies.slice(0, seconds * perSecond).map((body) => () => post(shop.origin, body, agent));
    const [told, placed] = await Promise.all([
      atPace("notification, over HTTP", notifications, perSecond, (status) => status >= 200 && status < 300),
      atPace("order beside it, over HTTP", orders, checkoutsPerSecond, (status) => status === 303),
    ]);
    const emptyAfterMs = await untilEmpty();
    const [left] = await db.execute<{ open: number }>(
      sql`select count(*)::int as open from marketplace_payment_events where status in ('diterima', 'yatim', 'ditinjau')`,
    );
    const gate = { p95Below250: told.p95Ms < 250, only2xx: told.refused === 0, emptyWithin10s: emptyAfterMs < 10_000 };
    return { rows: [told, placed], notes: { gate, emptyAfterMs, open: left?.open } };
  } finally {
    agent.destroy();
    await shop.stop();
    vendor.close();
  }
}

/** Orders whose charge exists, and that only wait for the gateway's word. */
async function openPayments(count: number, goods: (i: number) => string) {
  const { gateway } = scriptedGateway();
  const made: { reference: string; amount: number; transactionId: string }[] = [];
  let next = 0;
  const client = async () => {
    for (let i = next++; i < count; i = next++) {
      const buyer = await newShopper();
      await putInCart(buyer, goods(i));
      const { checkoutId } = await placeOrder(buyer, await orderForm(buyer), "midtrans");
      const payment = await paymentOf(checkoutId);
      await requestCharge(system("bench"), payment.id, gateway);
      const reference = payment.gateway_order_id;
      made.push({ reference, amount: payment.amount, transactionId: `trx-${reference}` });
    }
  };
  await Promise.all(Array.from({ length: 12 }, client));
  return made;
}

function settlementOf({
  reference,
  amount,
  transactionId,
}: {
  reference: string;
  amount: number;
  transactionId: string;
}) {
  const gross = `${amount}.00`;
  return {
    transaction_time: "2026-11-20 09:30:02",
    settlement_time: "2026-11-20 10:02:50",
    gross_amount: gross,
    order_id: reference,
    payment_type: "bank_transfer",
    status_code: "200",
    transaction_id: transactionId,
    transaction_status: "settlement",
    fraud_status: "accept",
    currency: "IDR",
    signature_key: createHash("sha512").update(`${reference}200${gross}${KEY}`).digest("hex"),
  };
}

/** Answers a status call with what was settled, and any charge with a number to pay to. */
async function startVendor() {
  const settled = new Map<string, object>();
  const server = createServer(async (call, answer) => {
    let text = "";
    for await (const part of call) text += part;
    if (call.method === "GET") {
      const id = decodeURIComponent(call.url?.split("/")[2] ?? "");
      return answer.end(JSON.stringify(settled.get(id) ?? { status_code: "404" }));
    }
    const { transaction_details: asked } = JSON.parse(text);
    const charge = {
      status_code: "201",
      transaction_id: `trx-${asked.order_id}`,
      order_id: asked.order_id,
      gross_amount: `${asked.gross_amount}.00`,
      transaction_status: "pending",
      transaction_time: "2026-11-20 09:30:02",
      va_numbers: [{ bank: "bca", va_number: "812785002530231" }],
    };
    answer.end(JSON.stringify(charge));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    settle: (reference: string, body: object) => settled.set(`trx-${reference}`, body),
    close: () => server.close(),
  };
}

function post(origin: string, body: object, agent: Agent): Promise<number> {
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const sent = request(new URL("/api/webhooks/midtrans", origin), { method: "POST", agent, headers }, (answer) => {
      answer.on("end", () => resolve(answer.statusCode ?? 0)).resume();
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

async function atPace(name: string, jobs: (() => Promise<number>)[], rate: number, good: (status: number) => boolean) {
  const since = performance.now();
  const times: number[] = [];
  let refused = 0;
  await Promise.all(
    jobs.map(async (job, i) => {
      await wait((i * 1000) / rate);
      const begun = performance.now();
      const status = await job().catch(() => 0);
      times.push(performance.now() - begun);
      if (!good(status)) refused += 1;
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const tookSeconds = (performance.now() - since) / 1000;
  const perSecond = Math.round((jobs.length / tookSeconds) * 10) / 10;
  return { name, count: jobs.length, refused, perSecond, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** How long after the last message until every job of it is done. */
async function untilEmpty(): Promise<number> {
  const since = performance.now();
  while (performance.now() - since < 60_000) {
    const [row] = await db.execute<{ open: number }>(
      sql`select count(*)::int as open from pgboss.job where name = 'payment.apply' and state in ('created', 'retry', 'active')`,
    );
    if (row?.open === 0) break;
    await wait(250);
  }
  return Math.round(performance.now() - since);
}
