import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { marketplaceOrders } from "@/db/schema/orders";
import { courierServices, parcels, shipments } from "@/db/schema/shipping";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { placeOrder } from "@/lib/checkout/place-order";
import {
  factsOf,
  methodId,
  newGoods,
  newShop,
  newShopper,
  openSale,
  orderForm,
  putInCart,
} from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { addParcel } from "@/lib/shipping/parcel-rows";
import { receiveTracking } from "@/lib/shipping/receive-tracking";
import { registerParcel } from "@/lib/shipping/register-parcel";
import type { CourierTracking, NewParcel, TrackingEvent, TrackingKind } from "@/lib/shipping/tracking";
import { readTracking } from "@/lib/shipping/tracking-queries";
import { acceptOrder } from "./accept-order";
import { applyTracking } from "./apply-tracking";
import { confirmReceipt } from "./confirm-receipt";
import { pollParcels } from "./poll-parcels";
import { shipOrder } from "./ship-order";

testDatabase();
afterAll(closeSender);

const courier = system("courier");
const event = (kind: TrackingKind, occurredAt: Date, over: Partial<TrackingEvent> = {}): TrackingEvent => ({
  key: randomUUID(),
  kind,
  occurredAt,
  place: "Bandung",
  note: "",
  receivedBy: null,
  proofUrl: null,
  collectedAmount: null,
  ...over,
});
const tell = (parcelId: string, ...events: TrackingEvent[]) =>
  receiveTracking(courier, { parcelId, events: events.map((one) => ({ ...one, raw: "{}" })), source: "kabar" });
const apply = (parcelId: string, proofUrl: string | null = null) => applyTracking(courier, { parcelId, proofUrl });

const boxesOf = (orderId: string) =>
  db
    .select({ id: parcels.id, status: parcels.status, shipmentId: parcels.shipmentId, receivedBy: parcels.receivedBy })
    .from(parcels)
    .innerJoin(shipments, eq(shipments.id, parcels.shipmentId))
    .where(eq(shipments.marketplaceOrderId, orderId))
    .orderBy(parcels.id);

const jobs = async (name: string, orderId: string) => {
  const rows = await db.execute<{ data: Record<string, string> }>(
    sql`select data from pgboss.job where name = ${name} and (data ->> 'orderId' = ${orderId} or data ->> 'subject' = ${orderId})`,
  );
  return rows.map(({ data }) => data);
};

async function read(orderId: string) {
  const [row] = await db
    .select({
      status: marketplaceOrders.status,
      completeBy: marketplaceOrders.completeBy,
      shipment: shipments.status,
      deliveredAt: shipments.deliveredAt,
    })
    .from(marketplaceOrders)
    .innerJoin(shipments, eq(shipments.marketplaceOrderId, marketplaceOrders.id))
    .where(eq(marketplaceOrders.id, orderId));
  if (!row) throw new Error("no order");
  return row;
}

async function sent() {
  const sale = await openSale();
  await sale.pay();
  const { id: orderId, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  await acceptOrder(sale.shop.seller, { billingCode });
  await shipOrder(sale.shop.seller, { billingCode, trackingNumber: "JNE1234567" });
  const [box] = await boxesOf(orderId);
  if (!box) throw new Error("no parcel");
  return { ...sale, orderId, billingCode, parcelId: box.id, shipmentId: box.shipmentId };
}

async function sentCod() {
  const shop = await newShop({ codEnabled: true }, "platform");
  await db.update(courierServices).set({ codEnabled: true }).where(eq(courierServices.id, shop.serviceId));
  const goods = await newGoods(shop.store.id, { price: 50_000, discount: 0, stock: 5 });
  const buyer = await newShopper();
  await db.update(addresses).set({ cityId: "3273" }).where(eq(addresses.memberUuid, buyer.userId));
  await putInCart(buyer, goods.variant.id);
  const placed = await placeOrder(buyer, await orderForm(buyer, { mpId: await methodId("cod") }), "midtrans");
  const { id: orderId, billing_code: billingCode, price } = await factsOf(placed.checkoutId);
  await acceptOrder(shop.seller, { billingCode });
  await shipOrder(shop.seller, { billingCode, trackingNumber: "COD1234567" });
  const [box] = await boxesOf(orderId);
  return { orderId, price, parcelId: box?.id ?? "" };
}

describe("what a courier tells", () => {
  it("D-05 D-57 delivered with its proof starts the time to complete, once, however often and by whom it is told", async () => {
    const one = await sent();
    const at = hoursAfter(new Date(), -1);
    const arrived = event("terkirim", at, { receivedBy: "Rani" });
    expect(await tell(one.parcelId, event("dijemput", hoursAfter(at, -5)))).toBe("new");
    expect(await apply(one.parcelId)).toBeNull();
    expect(await read(one.orderId)).toMatchObject({ status: "dikirim", shipment: "dikirim", completeBy: null });
    const told = await Promise.all([
      tell(one.parcelId, arrived),
      tell(one.parcelId, arrived),
      tell(one.parcelId, arrived),
    ]);
    expect(told.sort()).toEqual(["known", "known", "new"]);
    const done = await Promise.all([
      apply(one.parcelId, "/uploads/media/a.webp"),
      apply(one.parcelId),
      apply(one.parcelId),
    ]);
    expect(done.filter(Boolean)).toEqual(["terkirim"]);
    expect(await read(one.orderId)).toEqual({
      status: "dikirim",
      shipment: "terkirim",
      deliveredAt: at,
      completeBy: hoursAfter(at, 48),
    });
    expect((await jobs("notice.deliver", one.orderId)).filter(({ kind }) => kind === "order.delivered")).toHaveLength(
      1,
    );
    const [shown] = await readTracking(one.buyer, one.billingCode);
    expect(shown).toMatchObject({ status: "terkirim", receivedBy: "Rani" });
    expect(shown?.events.map(({ kind }) => kind)).toEqual(["dijemput", "terkirim"]);
    expect(await readTracking(await newShopper(), one.billingCode)).toEqual([]);
  });

  it("changes nothing when an older word comes after the end, and is kept for ever", async () => {
    const one = await sent();
    const at = new Date();
    await tell(one.parcelId, event("terkirim", at, { receivedBy: "Rani" }));
    await apply(one.parcelId);
    await tell(one.parcelId, event("diantar", hoursAfter(at, -1)), event("hilang", hoursAfter(at, 1)));
    expect(await apply(one.parcelId)).toBeNull();
    expect((await boxesOf(one.orderId)).map(({ status }) => status)).toEqual(["terkirim"]);
    await expect(
      db.execute(sql`update marketplace_tracking_events set note = 'x' where parcel_id = ${one.parcelId}::uuid`),
    ).rejects.toThrow();
  });

  it("delivers an order in several boxes with the last of them", async () => {
    const one = await sent();
    const at = hoursAfter(new Date(), -2);
    await db.transaction((tx) =>
      addParcel(tx, courier, { shipmentId: one.shipmentId, trackingNumber: "JNE7654321", at: new Date() }),
    );
    const [first, second] = await boxesOf(one.orderId);
    await tell(second?.id ?? "", event("terkirim", hoursAfter(at, 1)));
    await apply(second?.id ?? "");
    expect(await read(one.orderId)).toMatchObject({ shipment: "dikirim", completeBy: null });
    await tell(first?.id ?? "", event("terkirim", at));
    await apply(first?.id ?? "");
    expect(await read(one.orderId)).toMatchObject({ shipment: "terkirim", deliveredAt: hoursAfter(at, 1) });
  });

  it("leaves what was paid beforehand to a person when the parcel is lost", async () => {
    const one = await sent();
    await tell(one.parcelId, event("hilang", new Date()));
    expect(await apply(one.parcelId)).toBe("gagal");
    expect(await read(one.orderId)).toMatchObject({ status: "dikirim", shipment: "dikirim", completeBy: null });
    expect(await jobs("courier.cod", one.orderId)).toEqual([]);
  });

  it("shows the proof of what its buyer had confirmed before", async () => {
    const one = await sent();
    await confirmReceipt(one.buyer, { billingCode: one.billingCode });
    await tell(one.parcelId, event("terkirim", new Date(), { receivedBy: "Pak RT" }));
    expect(await apply(one.parcelId)).toBeNull();
    expect(await boxesOf(one.orderId)).toMatchObject([{ status: "terkirim", receivedBy: "Pak RT" }]);
  });

  it("is none of ours when nobody registered it", async () => {
    expect(await tell(randomUUID(), event("terkirim", new Date()))).toBe("stranger");
  });
});

describe("cash at the door", () => {
  it.each([
    ["D-17 the whole price taken settles the order", "terkirim", 0, ["collected"]],
    ["D-17 a part of it waits for a person", "terkirim", -1_000, []],
    ["D-17 refused gives the goods free", "ditolak", 0, ["refused"]],
    ["D-17 lost waits for a person", "hilang", 0, []],
  ] as const)("%s", async (_, kind, short, outcomes) => {
    const one = await sentCod();
    const collectedAmount = kind === "terkirim" ? one.price + short : null;
    await tell(one.parcelId, event(kind, new Date(), { collectedAmount }));
    await Promise.all([apply(one.parcelId), apply(one.parcelId)]);
    expect((await jobs("courier.cod", one.orderId)).map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});

describe("asking the courier", () => {
  const known = (events: TrackingEvent[] | null) => {
    const registered: NewParcel[] = [];
    const tracking: CourierTracking = {
      register: async (parcel) => void registered.push(parcel),
      fetchEvents: async () => events,
      fetchProof: async () => null,
      readNotification: () => ({ ok: false, reason: "malformed" }),
    };
    return { tracking, registered };
  };
  const unasked = (parcelId: string) =>
    db.execute(
      sql`update marketplace_parcels set asked_at = now() - interval '1 hour', registered_at = now() where id = ${parcelId}::uuid`,
    );

  it("registers a box once, with what is to be taken at its door", async () => {
    const one = await sentCod();
    const { tracking, registered } = known([]);
    await registerParcel(courier, one.parcelId, tracking);
    await registerParcel(courier, one.parcelId, tracking);
    await registerParcel(courier, one.parcelId, null);
    expect(registered).toMatchObject([{ reference: one.parcelId, trackingNumber: "COD1234567", codAmount: one.price }]);
  });

  it("learns what no message told, and registers again what the courier does not know", async () => {
    const one = await sent();
    await unasked(one.parcelId);
    const { tracking } = known([event("terkirim", new Date(), { receivedBy: "Rani" })]);
    expect(await pollParcels(courier, tracking)).toBe(1);
    expect(await pollParcels(courier, tracking)).toBe(0);
    expect(await apply(one.parcelId)).toBe("terkirim");

    const lost = await sent();
    await unasked(lost.parcelId);
    await pollParcels(courier, known(null).tracking);
    const [again] = await db.execute<{ count: number }>(
      sql`select count(*)::int as count from pgboss.job where name = 'courier.register' and data ->> 'parcelId' = ${lost.parcelId}`,
    );
    expect(again?.count).toBe(2);
  });
});
