import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, only, word } from "@/db/requirements/world";
import { cities } from "@/db/schema/accounts";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import { storeAddresses, storeHourExceptions, storeHours } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { newOpenStore } from "@/lib/catalog/testing";
import { deliveryOptions } from "./options";
import { offersOf, type Pickup, pickupsOf, type ServiceOffer } from "./queries";

testDatabase();

// Monday 16 November 2026, ten in the morning in Jakarta.
const monday = new Date("2026-11-16T10:00:00+07:00");
const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, open: "00:00", close: "24:00" }));

const pickup = (over: Partial<Pickup> = {}): Pickup => ({
  storeId: "a",
  warehouseId: "w",
  latitude: -6.2,
  longitude: 106.82,
  schedule: { zone: "WIB", slots: always, exceptions: [] },
  ...over,
});
const bandung = { addressId: "b", latitude: -6.91, longitude: 107.61 };
const nextDoor = { addressId: "c", latitude: -6.2, longitude: 106.83 };

let next = 0;
const offer = (over: Partial<ServiceOffer> = {}): ServiceOffer => ({
  storeId: "a",
  serviceId: ++next,
  courierCode: "KUR",
  courierName: "Kurir",
  serviceName: "Reguler",
  kind: "reguler",
  deliveryIncome: "platform",
  codEnabled: false,
  pricePerKm: 100,
  pricePerKg: 4000,
  minDistanceKm: 0,
  maxDistanceKm: null,
  kmPerDay: 50,
  roundUpKg: false,
  ...over,
});

const optionsOf = (offers: ServiceOffer[], over: Partial<Parameters<typeof deliveryOptions>[0]> = {}, at = monday) =>
  deliveryOptions({ pickup: pickup(), destination: bandung, weightGrams: 2500, ...over }, offers, at);

describe("deliveryOptions", () => {
  it("S2-213 to S2-218 prices every service that can take the parcel, with the numbers behind it", () => {
    const [only] = optionsOf([offer()]);
    // 118 km by 100 a kilometre, 2.5 kg by 4.000 a kilogram, 118 km at 50 a day.
    expect(only).toMatchObject({
      canServe: true,
      quote: { distanceKm: 118, weightGrams: 2500, distancePrice: 11_800, weightPrice: 10_000, total: 21_800 },
      billableKm: 118,
      billableKg: 2.5,
      pricePerKm: 100,
      pricePerKg: 4000,
    });
    expect(only?.canServe && only.quote.estimatedDays).toBe(3);
  });

  it("D-28 D-30 says what is paid for where that is more than what is sent", () => {
    const [only] = optionsOf([offer({ minDistanceKm: 150, roundUpKg: true })]);
    expect(only).toMatchObject({
      billableKm: 150,
      billableKg: 3,
      quote: { distanceKm: 118, distancePrice: 15_000, weightPrice: 12_000, total: 27_000, estimatedDays: 3 },
    });
  });

  it("marks one cheapest and one fastest, cheapest first", () => {
    const slow = offer({ kmPerDay: 20, pricePerKm: 50, kind: "ekonomi" });
    const fast = offer({ kmPerDay: 200, pricePerKm: 300, kind: "ekspres" });
    const usual = offer();
    const marks = optionsOf([fast, usual, slow]).map((o) => o.canServe && [o.serviceId, o.isCheapest, o.isFastest]);
    expect(marks).toEqual([
      [slow.serviceId, true, false],
      [usual.serviceId, false, false],
      [fast.serviceId, false, true],
    ]);
    const alone = optionsOf([usual])[0];
    expect(alone).toMatchObject({ isCheapest: true, isFastest: true });
  });

  it("tells services of the same price or day apart always in the same way", () => {
    const first = offer({ kind: "reguler" });
    const second = offer({ kind: "ekspres" });
    for (const offers of [
      [first, second],
      [second, first],
    ]) {
      const options = optionsOf(offers);
      expect(options.find((o) => o.canServe && o.isCheapest)?.serviceId).toBe(first.serviceId);
      expect(options.find((o) => o.canServe && o.isFastest)?.serviceId).toBe(second.serviceId);
    }
  });

  it("D-27 keeps the store's own courier within its reach and says how far that is", () => {
    const own = offer({ maxDistanceKm: 25, deliveryIncome: "store" });
    expect(optionsOf([own])[0]).toMatchObject({
      canServe: false,
      block: { code: "too_far", params: { distanceKm: 118, maxDistanceKm: 25 } },
    });
    expect(optionsOf([own], { destination: nextDoor })[0]).toMatchObject({ canServe: true });
  });

  it("D-27 says that an address cannot be found, and that a store has no warehouse", () => {
    const lost = { addressId: "x", latitude: null, longitude: null };
    expect(optionsOf([offer()], { destination: lost })[0]).toMatchObject({ block: { code: "address_not_located" } });
    expect(optionsOf([offer()], { pickup: pickup({ warehouseId: null }) })[0]).toMatchObject({
      block: { code: "warehouse_missing" },
    });
  });

  it("knows nothing of another store's services", () => {
    expect(optionsOf([offer({ storeId: "b" })])).toEqual([]);
  });

  it("puts what cannot serve after what can", () => {
    const far = offer({ maxDistanceKm: 1 });
    const can = offer();
    expect(optionsOf([far, can]).map((option) => option.serviceId)).toEqual([can.serviceId, far.serviceId]);
  });
});

describe("instant delivery keeps to the hours of the store (D-38)", () => {
  const instant = offer({ kind: "instan" });
  const open = (over: Partial<Pickup["schedule"]>) =>
    pickup({ schedule: { zone: "WIB", slots: [{ day: 1, open: "08:00", close: "17:00" }], exceptions: [], ...over } });
  const at = (time: string, day = "16") => new Date(`2026-11-${day}T${time}:00+07:00`);
  const blockAt = (schedule: Partial<Pickup["schedule"]>, moment: Date) => {
    const [option] = optionsOf([instant], { pickup: open(schedule), destination: nextDoor }, moment);
    return option && (option.canServe ? "open" : option.block);
  };

  it("in the zone of its city", () => {
    expect(blockAt({}, at("08:00"))).toBe("open");
    expect(blockAt({}, at("07:59"))).toEqual({
      code: "store_closed",
      params: { day: 1, daysAhead: 0, time: "08:00", zone: "WIB" },
    });
    expect(blockAt({ zone: "WITA" }, at("07:30"))).toBe("open");
    expect(blockAt({ zone: "WIT" }, at("15:30"))).toMatchObject({ code: "store_closed", params: { zone: "WIT" } });
  });

  it("over midnight", () => {
    const night = { slots: [{ day: 1, open: "20:00", close: "02:00" }] };
    expect(blockAt(night, at("01:30", "17"))).toBe("open");
    expect(blockAt(night, at("02:00", "17"))).toMatchObject({ params: { day: 1, daysAhead: 6, time: "20:00" } });
  });

  it("on holidays", () => {
    const holiday = { exceptions: [{ date: "2026-11-16", open: null, close: null }] };
    expect(blockAt(holiday, at("10:00"))).toMatchObject({ params: { day: 1, daysAhead: 7, time: "08:00" } });
  });

  it("and in a store without hours never", () => {
    expect(blockAt({ slots: [] }, at("10:00"))).toEqual({ code: "store_never_open", params: {} });
  });

  it("while the other services are picked up when it opens", () => {
    const [option] = optionsOf([offer()], { pickup: open({ slots: [] }) });
    expect(option?.canServe).toBe(true);
  });
});

describe("pickupsOf and offersOf", () => {
  async function newStoreWithHours() {
    const { store } = await newOpenStore();
    await db.insert(storeHours).values({
      marketplaceStoreId: store.id,
      dayOfWeek: 1,
      openTime: "20:00",
      closeTime: "02:00",
      ...by,
    });
    const days = ["2026-11-01", "2026-11-17"];
    await db
      .insert(storeHourExceptions)
      .values(days.map((onDate) => ({ marketplaceStoreId: store.id, onDate, isClosed: true, ...by })));
    return store;
  }

  it("D-27 D-38 reads the place of the main warehouse and the hours ahead", async () => {
    const store = await newStoreWithHours();
    const [read] = await pickupsOf(db, [store.id], monday);
    expect(read).toMatchObject({
      storeId: store.id,
      latitude: -6.2,
      longitude: 106.8,
      schedule: {
        zone: "WIB",
        slots: [{ day: 1, open: "20:00", close: "02:00" }],
        exceptions: [{ date: "2026-11-17", open: null, close: null }],
      },
    });
    await db
      .update(storeAddresses)
      .set({ latitude: -7, longitude: 110 })
      .where(eq(storeAddresses.marketplaceStoreId, store.id));
    await db.update(cities).set({ zone: "WITA" }).where(eq(cities.code, store.cityId));
    expect((await pickupsOf(db, [store.id], monday))[0]).toMatchObject({
      latitude: -7,
      longitude: 110,
      schedule: { zone: "WITA" },
    });
    await db.update(storeAddresses).set({ isMain: false }).where(eq(storeAddresses.marketplaceStoreId, store.id));
    expect((await pickupsOf(db, [store.id], monday))[0]).toMatchObject({ warehouseId: null });
    expect(await pickupsOf(db, [], monday)).toEqual([]);
  });

  it("offers what the store has switched on, of couriers and services that are active", async () => {
    const { store } = await newOpenStore();
    const courier = await only(
      db
        .insert(couriers)
        .values({ code: word(), name: "Kurir", csContact: "0", ...by })
        .returning(),
    );
    const rates = { minDistanceKm: 1, pricePerKm: 0, pricePerKg: 20_000, kmPerDay: 100, kind: "reguler" as const };
    const rows = ["A", "B", "C"].map((code) => ({ courierId: courier.id, code, name: code, ...rates, ...by }));
    const services = await db.insert(courierServices).values(rows).returning();
    const [on, stopped] = services;
    if (!on || !stopped) throw new Error("nothing was written");
    const switched = [on, stopped].map(({ id }) => ({ marketplaceStoreId: store.id, courierServiceId: id }));
    await db.insert(storeCourierServices).values(switched);
    await db.update(courierServices).set({ status: "nonaktif" }).where(eq(courierServices.id, stopped.id));
    expect((await offersOf(db, [store.id])).map((row) => row.serviceId)).toEqual([on.id]);
    await db.update(couriers).set({ status: "nonaktif" }).where(eq(couriers.id, courier.id));
    expect(await offersOf(db, [store.id])).toEqual([]);
  });
});
