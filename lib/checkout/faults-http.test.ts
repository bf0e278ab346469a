import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/webhooks/[gateway]/route";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import nextConfig from "@/next.config";
import { config as proxyConfig } from "@/proxy";
import { factsOf, openSale } from "./testing";

const KEY = "SB-Mid-server-FAULTS";
let gatewayHttp: Server;
let answers: Record<string, unknown> = {};
let slowMs = 0;

// The gateway at the other end of the adapter: answers a status call with what the test says.
beforeAll(async () => {
  gatewayHttp = createServer((request, response) => {
    const id = decodeURIComponent(request.url?.split("/")[2] ?? "");
    setTimeout(() => response.end(JSON.stringify(answers[id] ?? { status_code: "404" })), slowMs).unref();
  });
  await new Promise<void>((resolve) => gatewayHttp.listen(0, resolve));
  const address = gatewayHttp.address();
  vi.stubEnv("MIDTRANS_SERVER_KEYS", KEY);
  vi.stubEnv("MIDTRANS_API_URL", `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
  vi.spyOn(console, "error").mockImplementation(() => {});
});

testDatabase();
afterAll(async () => {
  await closeSender();
  gatewayHttp.closeAllConnections();
  gatewayHttp.close();
});

const signed = (body: Record<string, string>, key = KEY) => ({
  ...body,
  signature_key: createHash("sha512")
    .update(`${body.order_id}${body.status_code}${body.gross_amount}${key}`)
    .digest("hex"),
});

const settlement = (reference: string, amount: number, transactionId = `trx-${reference}`) => ({
  transaction_time: "2026-11-20 09:30:02",
  settlement_time: "2026-11-20 10:02:50",
  gross_amount: `${amount}.00`,
  order_id: reference,
  payment_type: "bank_transfer",
  status_code: "200",
  transaction_id: transactionId,
  transaction_status: "settlement",
  fraud_status: "accept",
  currency: "IDR",
});

// What is kept is applied within the answer or soon after it.
const patient = { timeout: 10_000 };

const post = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request("http://shop.test/api/webhooks/midtrans", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({ gateway: "midtrans" }) },
  );

const stored = async () => {
  const [row] = await db.execute<{ count: number }>(sql`select count(*) as count from marketplace_payment_events`);
  return row?.count;
};

async function sold() {
  const sale = await openSale();
  const body = settlement(sale.reference, sale.bought.payment.amount);
  answers = { ...answers, [`trx-${sale.reference}`]: body };
  return { ...sale, body: signed(body) };
}

describe("the address that gateways call", () => {
  it("F8 what could not be stored is answered 503, never a bare 500, and the repetition succeeds", async () => {
    const sale = await sold();
    await db.execute(sql`alter table marketplace_payment_events rename to gone_for_a_moment`);
    const failed = await post(sale.body);
    await db.execute(sql`alter table gone_for_a_moment rename to marketplace_payment_events`);
    expect(failed.status).toBe(503);
    expect((await post(sale.body)).status).toBe(200);
    await vi.waitFor(
      async () => expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] }),
      patient,
    );
    expect((await post(sale.body)).status).toBe(200);
    await vi.waitFor(
      async () => expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ journals: ["paid"] }),
      patient,
    );
  });

  it("F9 a gateway that is slow to confirm does not make us slow to answer: kept, answered within a second, applied later", async () => {
    const sale = await sold();
    slowMs = 3000;
    const since = performance.now();
    const answered = await post(sale.body);
    const took = performance.now() - since;
    slowMs = 0;
    expect(answered.status).toBe(200);
    expect(took).toBeLessThan(1000);
    const [event] = await db.execute<{ status: string; jobs: number }>(sql`
      select e.status, (select count(*)::int from pgboss.job j where j.name = 'payment.apply' and (j.data ->> 'eventId')::bigint = e.id) as jobs
      from marketplace_payment_events e where gateway_order_id = ${sale.reference}`);
    expect(event).toEqual({ status: "diterima", jobs: 1 });
    await vi.waitFor(async () => expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2 }), {
      timeout: 10_000,
      interval: 100,
    });
  });

  it("F17 a forged signature, a wrong key, missing fields, no JSON, a megabyte: refused, and nothing is kept", async () => {
    const sale = await sold();
    const before = await stored();
    const { signature_key: _, ...unsigned } = sale.body;
    const statuses = [
      await post({ ...sale.body, signature_key: "0".repeat(128) }),
      await post(signed(unsigned, "another key")),
      await post({ ...sale.body, gross_amount: "1.00" }),
      await post(unsigned),
      await post({ signature_key: "x" }),
      await post("not json"),
      await post("[]"),
      await post("x".repeat(1024 * 1024)),
      await post("{}", { "content-length": "999999" }),
    ].map((response) => response.status);
    expect(statuses).toEqual([401, 401, 401, 400, 400, 400, 400, 413, 413]);
    expect(await stored()).toBe(before);
    await vi.waitFor(
      async () => expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 1 }),
      patient,
    );
  });

  it("F17 another gateway's name is nobody's address", async () => {
    const response = await POST(new Request("http://shop.test/api/webhooks/other", { method: "POST", body: "{}" }), {
      params: Promise.resolve({ gateway: "other" }),
    });
    expect(response.status).toBe(404);
  });

  it("F39 nothing on the way redirects a notification: no cookie needed, with and without a slash at the end", async () => {
    const sale = await sold();
    const response = await post(sale.body);
    expect(response.status).toBe(200);
    expect(response.headers.get("location")).toBeNull();
    expect(response.headers.get("set-cookie")).toBeNull();
    const addresses = ["/api/webhooks/midtrans", "/api/webhooks/midtrans/", "/api/webhooks/xendit/"];
    expect(proxyConfig.matcher.filter((pattern) => pattern.includes("api") || pattern === "/:path*")).toEqual([]);
    expect(nextConfig.skipTrailingSlashRedirect).toBe(true);
    const redirects = (await nextConfig.redirects?.()) ?? [];
    for (const { source } of redirects) {
      // Next reads `:path(…)` as a group and `:path*` as any number of parts.
      const pattern = new RegExp(`^${source.replace(/:\w+\(/g, "(").replace(/:\w+\*/g, ".*")}$`);
      expect(addresses.filter((address) => pattern.test(address))).toEqual([]);
    }
  });
});
