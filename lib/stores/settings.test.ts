import { and, eq, isNull } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { only, word } from "@/db/requirements/world";
import { bankAccounts, banks } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { courierServices } from "@/db/schema/shipping";
import { socials, storeAddresses, storeHourExceptions, storeHours, stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { bankAccountInput } from "@/lib/accounts/schemas";
import type { Seller } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { hearTags } from "@/lib/platform/testing";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { chooseDelivery } from "@/lib/shipping/choose-delivery";
import { listDeliveryChoices } from "@/lib/shipping/delivery-choices";
import { offersOf } from "@/lib/shipping/queries";
import { chooseDeliveryInput } from "@/lib/shipping/schemas";
import { addStoreAccount } from "./add-store-account";
import { changeProfile } from "./change-profile";
import { changeSlug } from "./change-slug";
import { chooseMainStoreAccount } from "./choose-main-store-account";
import { chooseMainWarehouse } from "./choose-main-warehouse";
import { openState } from "./hours";
import { readStore, resolveStoreSlug } from "./queries";
import { removeHoliday } from "./remove-holiday";
import { removeStoreAccount } from "./remove-store-account";
import { removeWarehouse } from "./remove-warehouse";
import { saveHoliday } from "./save-holiday";
import { saveHours } from "./save-hours";
import { saveRules } from "./save-rules";
import { saveSocials } from "./save-socials";
import { saveWarehouse } from "./save-warehouse";
import {
  holidayInput,
  storeHoursInput,
  storeProfileInput,
  storeRulesInput,
  storeSlugInput,
  storeSocialsInput,
  warehouseInput,
} from "./schemas";
import { listHours, listOldSlugs, listWarehouses } from "./settings-queries";

const database = testDatabase();
afterAll(closeSender);

const storeOf = ({ storeId }: Seller) => only(db.select().from(stores).where(eq(stores.id, storeId)));
const lastAudit = async ({ storeId }: Seller) =>
  (await db.select().from(auditLog).where(eq(auditLog.marketplaceStoreId, storeId)).orderBy(auditLog.id)).at(-1);

describe("G-04 a store's people change how it looks and where it stands", () => {
  it("the profile goes to every page that shows it, and what changed is written down once", async () => {
    const { seller, store } = await newShop();
    const form = { name: "Toko Baru Jaya", description: "Semua ada", address: "Jalan Baru 2", city: "Kota Denpasar" };
    const input = storeProfileInput.parse({ ...form, themeColor: "laut" });
    const heard = await hearTags(database.url, () => changeProfile(seller, input));
    expect(heard).toEqual(expect.arrayContaining([tags.store(store.id), tags.store(store.slug), tags.catalog]));
    expect(await storeOf(seller)).toMatchObject({ name: "Toko Baru Jaya", cityId: "5171", themeColor: "laut" });
    expect(await readStore(store.id, now())).toMatchObject({ themeColor: "laut", schedule: { zone: "WITA" } });
    expect(await lastAudit(seller)).toMatchObject({
      action: "store.profile_changed",
      after: expect.objectContaining({ themeColor: "laut", cityId: "5171" }),
    });
    expect(await hearTags(database.url, () => changeProfile(seller, input))).toEqual([]);
    expect(storeProfileInput.safeParse({ ...form, themeColor: "url(x)" }).success).toBe(false);
  });

  it("D-35 an address that changes keeps leading here, and nobody else gets an old one", async () => {
    const [{ seller, store }, other] = [await newShop(), await newShop()];
    const newSlug = `alamat-${word()}`;
    await changeSlug(seller, storeSlugInput.parse({ newSlug: newSlug.toUpperCase() }));
    expect(await resolveStoreSlug(store.slug)).toEqual({ storeId: store.id, currentSlug: newSlug });
    expect(await listOldSlugs(seller)).toEqual([store.slug]);
    for (const taken of [newSlug, store.slug, "open"]) {
      await expect(changeSlug(other.seller, { newSlug: taken })).rejects.toThrow("slug_taken");
    }
    await changeSlug(seller, { newSlug: store.slug });
    expect((await storeOf(seller)).slug).toBe(store.slug);
    for (const wrong of ["a", "ada spasi", "-depan", "../naik"]) {
      expect(storeSlugInput.safeParse({ newSlug: wrong }).success, wrong).toBe(false);
    }
    await expect(changeSlug({ ...seller, role: "admin" }, { newSlug: `x-${word()}` })).rejects.toThrow();
  });

  it("D-35 of two stores that want one address at once, one gets it", async () => {
    const shops = [await newShop(), await newShop()];
    const newSlug = `rebutan-${word()}`;
    const ends = await Promise.allSettled(shops.map(({ seller }) => changeSlug(seller, { newSlug })));
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.select().from(stores).where(eq(stores.slug, newSlug))).toHaveLength(1);
  });

  it("D-36 D-17 the least order and cash at the door", async () => {
    const { seller } = await newShop();
    await saveRules(seller, storeRulesInput.parse({ leastItems: "2", leastRupiah: "Rp50.000", cod: "1" }));
    expect(await storeOf(seller)).toMatchObject({ minimalProduct: 2, minimalPrice: 50_000, codEnabled: true });
    await saveRules(seller, storeRulesInput.parse({ leastItems: "1", leastRupiah: "0" }));
    expect(await storeOf(seller)).toMatchObject({ minimalProduct: 1, minimalPrice: 0, codEnabled: false });
    expect(storeRulesInput.safeParse({ leastItems: "0", leastRupiah: "0" }).success).toBe(false);
  });
});

describe("when a store is open", () => {
  it("D-38 several slots a day, one over midnight, saved as a week", async () => {
    const { seller } = await newShop();
    const form = {
      "hours.1.open": "08:00",
      "hours.1.close": "12:00",
      "hours.1.open2": "18:00",
      "hours.1.close2": "02:00",
    };
    await saveHours(seller, storeHoursInput.parse(form));
    expect(await listHours(seller)).toEqual([
      { day: 1, open: "08:00", close: "12:00" },
      { day: 1, open: "18:00", close: "02:00" },
    ]);
    const schedule = (await readStore(seller.storeId, now()))?.schedule;
    // 23 November 2026 is a Monday; 18.30 UTC is 01.30 of Tuesday in Jakarta.
    expect(schedule && openState(schedule, new Date("2026-11-23T18:30:00Z")).open).toBe(true);
    expect(schedule && openState(schedule, new Date("2026-11-23T07:00:00Z")).open).toBe(false);
    await saveHours(seller, storeHoursInput.parse({}));
    expect(await db.select().from(storeHours).where(eq(storeHours.marketplaceStoreId, seller.storeId))).toEqual([]);
    expect(storeHoursInput.safeParse({ "hours.1.open": "08:00" }).success).toBe(false);
  });

  it("D-38 a date of its own closes it or opens it otherwise, one a date, and can be taken back", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    const onDate = hoursAfter(now(), 72).toISOString().slice(0, 10);
    await saveHoliday(seller, holidayInput.parse({ onDate, note: "Libur keluarga" }));
    await saveHoliday(seller, holidayInput.parse({ onDate, openTime: "10:00", closeTime: "14:00" }));
    const rows = await db
      .select()
      .from(storeHourExceptions)
      .where(eq(storeHourExceptions.marketplaceStoreId, seller.storeId));
    expect(rows).toMatchObject([{ onDate, isClosed: false, openTime: "10:00:00", note: null }]);
    const holidayId = rows[0]?.id ?? "";
    await expect(removeHoliday(other.seller, { holidayId })).rejects.toThrow("not_found");
    await removeHoliday(seller, { holidayId });
    await expect(saveHoliday(seller, holidayInput.parse({ onDate: "2020-01-01" }))).rejects.toThrow("holiday_past");
    expect(holidayInput.safeParse({ onDate, openTime: "10:00" }).success).toBe(false);
  });

  it("D-39 one account a platform, checked by where it is", async () => {
    const { seller } = await newShop();
    await saveSocials(seller, storeSocialsInput.parse({ "socials.instagram": "@toko", "socials.website": "toko.id" }));
    await saveSocials(
      seller,
      storeSocialsInput.parse({ "socials.instagram": "@toko2", "socials.lainnya": "Shopee kami" }),
    );
    const rows = await db.select().from(socials).where(eq(socials.marketplaceStoreId, seller.storeId));
    expect(rows.map(({ platform, username }) => [platform, username]).sort()).toEqual([
      ["instagram", "@toko2"],
      ["lainnya", "Shopee kami"],
    ]);
    expect(storeSocialsInput.safeParse({ "socials.website": "javascript:alert(1)" }).success).toBe(false);
  });
});

describe("where a store sends from and by whom", () => {
  const form = { warehouseName: "Gudang Timur", detail: "Jalan Timur 1", city: "Kota Surabaya", postalCode: "60111" };

  it("S2-057 has exactly one main warehouse, whatever is asked at once", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    await saveWarehouse(seller, warehouseInput.parse(form));
    const [main, second] = await listWarehouses(seller);
    expect([main?.isMain, second?.isMain]).toEqual([true, false]);
    const [a, b] = [{ warehouseId: main?.id ?? "" }, { warehouseId: second?.id ?? "" }];
    await expect(removeWarehouse(seller, a)).rejects.toThrow("warehouse_main");
    for (const verb of [chooseMainWarehouse, removeWarehouse]) {
      await expect(verb(other.seller, b)).rejects.toThrow("not_found");
    }
    await expect(saveWarehouse(other.seller, warehouseInput.parse({ ...form, ...b }))).rejects.toThrow("not_found");
    await Promise.all([a, b, a, b].map((input) => chooseMainWarehouse(seller, input)));
    const mains = and(
      eq(storeAddresses.marketplaceStoreId, seller.storeId),
      eq(storeAddresses.isMain, true),
      isNull(storeAddresses.deletedAt),
    );
    expect(await db.select().from(storeAddresses).where(mains)).toHaveLength(1);
    await chooseMainWarehouse(seller, b);
    await removeWarehouse(seller, a);
    expect(await listWarehouses(seller)).toMatchObject([{ id: b.warehouseId, isMain: true }]);
  });

  it("D-12 switches services on and off; only its own riders' prices are its own", async () => {
    const { seller } = await newShop();
    const all = await listDeliveryChoices(seller);
    const [own, courier] = [
      all.find((service) => service.deliveryIncome === "store" && service.courier === "Kurir Toko"),
      all.find((service) => service.courier === "JNE"),
    ];
    if (!own || !courier) throw new Error("the reference couriers are missing");
    const rates = (id: number) => ({ [`rates.${id}.pricePerKm`]: "3.500", [`rates.${id}.pricePerKg`]: "750,5" });
    const input = chooseDeliveryInput.parse({
      services: [String(own.id), String(courier.id)],
      ...rates(own.id),
      ...rates(courier.id),
      [`rates.${own.id}.maxDistanceKm`]: "12",
    });
    expect(await hearTags(database.url, () => chooseDelivery(seller, input))).toEqual([tags.store(seller.storeId)]);
    const offers = await offersOf(db, [seller.storeId]);
    const offered = (id: number) => offers.find((offer) => offer.serviceId === id);
    expect(offers).toHaveLength(2);
    expect(offered(own.id)).toMatchObject({ pricePerKm: 3500, pricePerKg: 750.5, maxDistanceKm: 12 });
    const [jne] = await db.select().from(courierServices).where(eq(courierServices.id, courier.id));
    expect(offered(courier.id)).toMatchObject({ pricePerKm: jne?.pricePerKm, pricePerKg: jne?.pricePerKg });
    expect(await hearTags(database.url, () => chooseDelivery(seller, input))).toEqual([]);
    await expect(chooseDelivery(seller, chooseDeliveryInput.parse({}))).rejects.toThrow("service_needed");
    await expect(chooseDelivery(seller, { services: [999_999], rates: {} })).rejects.toThrow("service_unknown");
    expect(await offersOf(db, [seller.storeId])).toHaveLength(2);
  });
});

describe("D-40 where a store's money goes", () => {
  it("its own two columns say what its main account says, through every change", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    const [bank, second] = await db.select().from(banks).where(eq(banks.status, "aktif")).limit(2);
    const account = (bankId: number | undefined, accountNumber: string, isMain?: string) =>
      bankAccountInput.parse({ bankId: String(bankId), accountNumber, holderName: "Sari Wulandari", isMain });
    await addStoreAccount(seller, account(bank?.id, "1111122222"));
    const mirror = async () => (await storeOf(seller)).bankAccountNumber;
    expect(await mirror()).toBe("1111122222");
    await addStoreAccount(seller, account(second?.id, "3333344444"));
    expect(await mirror()).toBe("1111122222");
    const rows = await db.select().from(bankAccounts).where(eq(bankAccounts.marketplaceStoreId, seller.storeId));
    const bankAccountId = rows.find(({ isMain }) => !isMain)?.id ?? "";
    for (const verb of [chooseMainStoreAccount, removeStoreAccount]) {
      await expect(verb(other.seller, { bankAccountId })).rejects.toThrow("not_found");
      await expect(verb({ ...seller, role: "keuangan" }, { bankAccountId })).rejects.toThrow("forbidden");
    }
    await chooseMainStoreAccount(seller, { bankAccountId });
    expect(await storeOf(seller)).toMatchObject({ bankAccountNumber: "3333344444", marketplaceBankId: second?.id });
    await removeStoreAccount(seller, { bankAccountId });
    expect(await mirror()).toBe("1111122222");
  });
});

describe("who may", () => {
  it("G-03 the settings are for owners and admins, the warehouse and the books look on", async () => {
    const { seller } = await newShop();
    for (const role of ["gudang", "keuangan"] as const) {
      const staff: Seller = { ...seller, role };
      const refused = [
        changeProfile(staff, storeProfileInput.parse({ name: "Baru", address: "x", city: "Kota Bandung" })),
        saveHours(staff, { hours: [] }),
        saveSocials(staff, { socials: [] }),
        saveRules(staff, { leastItems: 1, leastRupiah: 0, cod: false }),
        chooseDelivery(staff, { services: [1], rates: {} }),
        saveHoliday(staff, holidayInput.parse({ onDate: "2030-01-01" })),
      ];
      for (const work of refused) await expect(work).rejects.toThrow("forbidden");
    }
    expect(await lastAudit(seller)).toBeUndefined();
  });
});
