import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/webhooks/courier/route";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { signatureOf } from "@/lib/shipping/courier-signature";
import { delivered } from "./testing";

testDatabase();
afterAll(closeSender);

const secret = "simulator-courier-secret";

function word(reference: string, over: Record<string, unknown> = {}) {
  const at = new Date().toISOString();
  const event = {
    id: randomUUID(),
    status: "delivered",
    occurred_at: at,
    received_by: "Rani",
    proof_url: null,
    ...over,
  };
  return JSON.stringify({ reference, event });
}

const post = (body: string, signature = signatureOf(body, secret)) =>
  POST(
    new Request("http://shop.test/api/webhooks/courier", {
      method: "POST",
      body,
      headers: { "x-courier-signature": signature },
    }),
  );

async function parcel() {
  const sale = await delivered("sent");
  const [box] = await db.execute<{ id: string }>(sql`
    select p.id from marketplace_parcels p join marketplace_shipments s on s.id = p.shipment_id
    where s.marketplace_order_id = ${sale.orderId}::uuid
  `);
  const facts = async () => {
    const [row] = await db.execute<{ status: string; words: number }>(sql`
      select p.status, (select count(*)::int from marketplace_tracking_events e where e.parcel_id = p.id) as words
      from marketplace_parcels p where p.id = ${box?.id ?? ""}::uuid
    `);
    return row;
  };
  return { sale, id: box?.id ?? "", facts };
}

describe("POST /api/webhooks/courier", () => {
  it("keeps a signed word once and carries it out, however often and how many at once", async () => {
    const { id, facts, sale } = await parcel();
    const body = word(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await vi.waitFor(async () => expect(await facts()).toEqual({ status: "terkirim", words: 1 }), { timeout: 10_000 });
    expect((await sale.read()).completeBy).not.toBeNull();
  });

  it("refuses what is forged, altered, broken, huge or about a stranger's parcel, and keeps nothing", async () => {
    const { id, facts } = await parcel();
    const body = word(id);
    expect((await post(body, signatureOf(body, "another"))).status).toBe(401);
    expect((await post(body.replace("Rani", "Roni"), signatureOf(body, secret))).status).toBe(401);
    expect((await post(body, "")).status).toBe(401);
    expect((await post("{")).status).toBe(400);
    expect((await post(word(id, { status: "teleported" }))).status).toBe(400);
    expect((await post(word(id, { note: "x".repeat(100_000) }))).status).toBe(413);
    expect((await post(word(randomUUID()))).status).toBe(404);
    expect(await facts()).toEqual({ status: "dikirim", words: 0 });
  });

  it("asks for a word again that could not be kept", async () => {
    const { id, facts } = await parcel();
    const silence = vi.spyOn(console, "error").mockImplementation(() => {});
    const body = word(id);
    await db.execute(sql`alter table marketplace_tracking_events rename to out_of_reach`);
    const refused = await post(body);
    await db.execute(sql`alter table out_of_reach rename to marketplace_tracking_events`);
    silence.mockRestore();
    expect(refused.status).toBe(503);
    expect(await facts()).toMatchObject({ words: 0 });
    expect((await post(body)).status).toBe(200);
  });
});
