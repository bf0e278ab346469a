import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { POST as payments } from "@/app/api/webhooks/[gateway]/route";
import { POST as payouts } from "@/app/api/webhooks/xendit/payouts/route";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";

testDatabase();
// The gateway is down, whatever else runs on this machine.
vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
afterAll(async () => {
  vi.unstubAllGlobals();
  await closeSender();
});

const token = "simulator-callback-token";

const post = (body: string, headers: Record<string, string> = { "x-callback-token": token }) =>
  new Request("http://shop.test/api/webhooks/xendit", { method: "POST", body, headers });

const toXendit = (request: Request) => payments(request, { params: Promise.resolve({ gateway: "xendit" }) });

function capture() {
  const id = randomUUID();
  return JSON.stringify({
    event: "payment.capture",
    created: "2026-11-21T10:00:00.000Z",
    data: {
      payment_id: `py-${id}`,
      payment_request_id: `pr-${id}`,
      reference_id: `tidak-dikenal-${id}`,
      status: "SUCCEEDED",
      currency: "IDR",
      request_amount: 15_000,
      captures: [{ capture_amount: 15_000 }],
    },
  });
}

const kept = async () => {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from marketplace_payment_events`);
  return row?.count;
};

describe("POST /api/webhooks/xendit", () => {
  it("F7 keeps an unknown order once and answers 200, also the second time", async () => {
    const body = capture();
    const before = (await kept()) ?? 0;
    for (const webhookId of ["wh-1", "wh-1"]) {
      const response = await toXendit(post(body, { "x-callback-token": token, "webhook-id": webhookId }));
      expect(response.status).toBe(200);
    }
    expect(await kept()).toBe(before + 1);
  });

  it("F17 keeps nothing of a stranger, of something broken, of something huge", async () => {
    const before = await kept();
    const statuses = [
      await toXendit(post(capture(), {})),
      await toXendit(post(capture(), { "x-callback-token": `${token}x` })),
      await toXendit(post("{")),
      await toXendit(post(JSON.stringify({ event: "payment.capture", data: {} }))),
      await toXendit(post(`${capture()}${" ".repeat(70_000)}`)),
    ].map((response) => response.status);
    expect(statuses).toEqual([401, 401, 400, 400, 413]);
    expect(await kept()).toBe(before);
  });
});

describe("POST /api/webhooks/xendit/payouts", () => {
  const payout = JSON.stringify({
    event: "payout.succeeded",
    data: { id: "disb-1", reference_id: "wd-unknown", amount: 10_000, status: "SUCCEEDED" },
  });

  it("F17 refuses who brings no token, and what is no payout", async () => {
    const statuses = [
      await payouts(post(payout, {})),
      await payouts(post("{")),
      await payouts(post(" ".repeat(70_000))),
    ].map((response) => response.status);
    expect(statuses).toEqual([401, 400, 413]);
  });

  it("F8 asks for it again when the gateway cannot be asked about it", async () => {
    expect((await payouts(post(payout))).status).toBe(503);
  });
});
