import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courierHttp } from "../lib/shipping/courier-http";
import { openTestShop, type TestShop, until } from "./test-shop";

let shop: TestShop;
let time = Date.parse("2026-11-20T03:00:00Z");

beforeAll(async () => {
  shop = await openTestShop({ now: () => time });
  await shop.mode({ holdParcels: true });
});
afterAll(() => shop.close());

const courier = () =>
  courierHttp({
    apiUrl: shop.url(),
    apiKey: "courier-SIMULATOR",
    webhookSecrets: ["simulator-courier-secret"],
  });

const newParcel = (codAmount = 0) => ({
  reference: randomUUID(),
  courierCode: "JNE",
  serviceCode: "REG",
  trackingNumber: `JNE${Math.trunc(Number.parseInt(randomUUID().slice(0, 8), 16))}0`,
  recipientName: "Rani Lestari",
  recipientCity: "Bandung",
  codAmount,
});

const play = (reference: string, action: string, wishes: unknown = {}) =>
  shop.post(`/control/parcels/${reference}/${action}`, wishes);
const told = (reference: string, status: string) =>
  until(() =>
    shop.received.find(({ fields }) => {
      const event = fields.event as { status?: string } | undefined;
      return fields.reference === reference && event?.status === status;
    }),
  );
const kinds = async (reference: string) => (await courier().fetchEvents(reference))?.map(({ kind }) => kind);

describe("the simulated courier", () => {
  it("knows a parcel once, and answers null for one it never saw", async () => {
    const parcel = newParcel();
    await courier().register(parcel);
    await courier().register(parcel);
    expect(await kinds(parcel.reference)).toEqual(["terdaftar"]);
    expect(await courier().fetchEvents(randomUUID())).toBeNull();
    await expect(
      courierHttp({ apiUrl: shop.url(), apiKey: "wrong", webhookSecrets: [] }).register(newParcel()),
    ).rejects.toThrow("401");
  });

  it("delivers with a name, a picture and the cash, and signs what it tells", async () => {
    const parcel = newParcel(72_775);
    await courier().register(parcel);
    await play(parcel.reference, "picked-up");
    await play(parcel.reference, "delivered", { received_by: "Pak RT" });
    expect((await play(parcel.reference, "lost")).status).toBe(409);
    const { rawBody, headers, path } = await told(parcel.reference, "delivered");
    expect(path).toBe("/api/webhooks/courier");
    const read = courier().readNotification({ rawBody, headers });
    expect(read).toMatchObject({
      ok: true,
      notification: {
        reference: parcel.reference,
        event: { kind: "terkirim", receivedBy: "Pak RT", collectedAmount: 72_775 },
      },
    });
    const proofUrl = read.ok ? (read.notification.event.proofUrl ?? "") : "";
    const picture = await courier().fetchProof(proofUrl);
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(await courier().fetchProof("http://169.254.169.254/latest")).toBeNull();
  });

  it("is not believed with another secret, another body or none", async () => {
    const parcel = newParcel();
    await courier().register(parcel);
    await play(parcel.reference, "bad-signature");
    const forged = await told(parcel.reference, "delivered");
    expect(courier().readNotification(forged)).toEqual({ ok: false, reason: "signature" });
    const { rawBody, headers } = await told(parcel.reference, "registered");
    expect(courier().readNotification({ rawBody, headers }).ok).toBe(true);
    const altered = rawBody.replace('"registered"', '"delivered"');
    expect(courier().readNotification({ rawBody: altered, headers })).toEqual({ ok: false, reason: "signature" });
    expect(courier().readNotification({ rawBody, headers: new Headers() })).toEqual({ ok: false, reason: "signature" });
  });

  it("moves by itself, a step at a time, unless it is held", async () => {
    const [parcel, held] = [newParcel(), newParcel()];
    await courier().register(parcel);
    await courier().register(held);
    await play(held.reference, "hold");
    await shop.mode({ holdParcels: false });
    time += 60_000;
    await told(parcel.reference, "delivered");
    await shop.mode({ holdParcels: true });
    expect(await kinds(parcel.reference)).toEqual(["terdaftar", "dijemput", "transit", "diantar", "terkirim"]);
    expect(await kinds(held.reference)).toEqual(["terdaftar"]);
  });

  it("shows its parcels to people and takes their forms", async () => {
    const parcel = newParcel();
    await courier().register(parcel);
    const path = `/control/parcels/${parcel.reference}/failed-attempt`;
    const answer = await fetch(`${shop.url()}${path}`, {
      method: "POST",
      body: new URLSearchParams(),
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    expect(await (await shop.get("/parcels")).text()).toContain(parcel.trackingNumber);
    expect(await kinds(parcel.reference)).toEqual(["terdaftar", "gagal_antar"]);
  });
});
