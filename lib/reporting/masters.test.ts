import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { word } from "@/db/requirements/world";
import { cities } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { testDatabase } from "@/db/testing/database";
import { importCities } from "@/lib/accounts/import-cities";
import { saveBank } from "@/lib/accounts/save-bank";
import { saveCity } from "@/lib/accounts/save-city";
import { importCitiesInput, saveBankInput, saveCityInput } from "@/lib/accounts/schemas";
import type { Osa } from "@/lib/auth/actors";
import { savePaymentMethod } from "@/lib/payments/save-payment-method";
import { savePaymentMethodInput } from "@/lib/payments/schemas";
import { now } from "@/lib/platform/clock";
import { saveCourier } from "@/lib/shipping/save-courier";
import { saveCourierRates } from "@/lib/shipping/save-courier-rates";
import { saveCourierInput, saveCourierRatesInput } from "@/lib/shipping/schemas";
import { listMasterBanks, listMasterCities, listMasterCouriers, listMasterMethods } from "./osa-masters";
import { testPrices } from "./price-test";

testDatabase();

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };
const code = (name: string) => expect.objectContaining({ code: name });
const logOf = (subjectId: string) =>
  db.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(auditLog.id);

describe("G-18 banks", () => {
  it("come, change and go out of use, each with what was before", async () => {
    const bankCode = word().toUpperCase();
    const form = { name: "Bank Uji", shortName: "Uji", bankCode, offered: "aktif" };
    await saveBank(osa, saveBankInput.parse(form));
    await expect(saveBank(osa, saveBankInput.parse(form))).rejects.toEqual(code("bank_code_taken"));
    const find = async () => (await listMasterBanks(osa)).find((bank) => bank.code === bankCode);
    const bank = await find();
    expect(bank).toMatchObject({ name: "Bank Uji", status: "aktif", accounts: 0 });
    const off = saveBankInput.parse({ ...form, bankId: String(bank?.id), offered: "nonaktif" });
    await saveBank(osa, off);
    await saveBank(osa, off);
    expect((await find())?.status).toBe("nonaktif");
    const log = await logOf(String(bank?.id));
    expect(log.map(({ action, before, after }) => [action, before, after])).toEqual([
      ["bank.added", null, expect.anything()],
      ["bank.changed", { status: "aktif" }, { status: "nonaktif" }],
    ]);
  });
});

describe("D-62 cities", () => {
  const header = "code,name,short_name,kind,province_code,province_name,zone,latitude,longitude";
  const line = (number: string, name = "Kota Uji") => `${number},${name},Uji,kota,99,Uji,WIT,-3.5,130.2`;
  const count = () => db.$count(cities);

  it("are imported whole or not at all, after a rehearsal that keeps nothing", async () => {
    const before = await count();
    const text = [header, line("9901"), line("9902", "Kota Lain")].join("\n");
    expect(await importCities(osa, { text, rehearse: true })).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(await count()).toBe(before);
    expect(await importCities(osa, { text, rehearse: false })).toMatchObject({ added: 2, problems: [] });
    const again = [header, line("9901"), line("9902", "Kota Baru")].join("\n");
    expect(await importCities(osa, { text: again, rehearse: false })).toMatchObject({ added: 0, changed: 1, same: 1 });
    const broken = [header, line("9903"), "9904,,x,kota,99,Uji,WIB,91,130", line("9903")].join("\n");
    const result = await importCities(osa, { text: broken, rehearse: false });
    expect(result.problems).toEqual([
      { line: 3, fields: "name, latitude" },
      { line: 4, fields: "code" },
    ]);
    expect(await count()).toBe(before + 2);
    await expect(importCities(osa, { text: "tanpa,judul", rehearse: false })).rejects.toEqual(code("file_unreadable"));
    expect(importCitiesInput.safeParse({ file: new File(["x"], "a.csv"), how: "import" }).success).toBe(true);
  });

  it("are edited one by one and found by name, province or number", async () => {
    const form = { cityCode: "9910", name: "Kota Pulau", shortName: "Pulau", kind: "kota", provinceCode: "99" };
    const place = { provinceName: "Provinsi Uji", zone: "WITA", latitude: "-3.1", longitude: "120.2", codEnabled: "1" };
    await saveCity(osa, saveCityInput.parse({ ...form, ...place }));
    await saveCity(osa, saveCityInput.parse({ ...form, ...place, codEnabled: "" }));
    for (const q of ["kota pulau", "provinsi uji", "9910"]) {
      const { rows } = await listMasterCities(osa, { q });
      expect(rows).toMatchObject([{ cursor: "9910", zone: "WITA", codEnabled: false }]);
    }
    expect((await logOf("9910")).map(({ action }) => action)).toEqual(["city.added", "city.changed"]);
    expect(saveCityInput.safeParse({ ...form, ...place, latitude: "91" }).success).toBe(false);
  });
});

describe("S2 couriers, services and their prices", () => {
  it("F1-F5 the tester reckons what the checkout does, dearest service last", async () => {
    const couriers = await listMasterCouriers(osa);
    const asked = { fromCity: "Kota Bandung", toCity: "Kota Surabaya", kg: 1.5 };
    const result = await testPrices(osa, asked, couriers);
    if (result === null || typeof result === "string") throw new Error(`no result: ${result}`);
    expect(result.km).toBeGreaterThan(500);
    const served = result.rows.filter((row) => row.quote);
    for (const { service, quote, paidKm, paidKg } of served) {
      const exact = service.pricePerKm * paidKm + service.pricePerKg * paidKg;
      expect(Math.abs((quote?.total ?? 0) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(paidKm).toBe(Math.max(result.km, service.minDistanceKm));
      expect(quote?.estimatedDays).toBe(Math.ceil(result.km / service.kmPerDay));
    }
    const totals = served.map((row) => row.quote?.total ?? 0);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(await testPrices(osa, { ...asked, toCity: "Kota Antah Berantah" }, couriers)).toBe("toCity");
    expect(await testPrices(osa, { fromCity: "", toCity: "" }, couriers)).toBeNull();
  });

  it("a courier and its rates are kept with reason; another's service is not found", async () => {
    const form = { courierCode: "uji", name: "Kurir Uji", csContact: "021-123", status: "aktif" };
    const { id } = await saveCourier(osa, saveCourierInput.parse(form));
    await expect(saveCourier(osa, saveCourierInput.parse(form))).rejects.toEqual(code("courier_code_taken"));
    const rates = {
      courierId: String(id),
      serviceCode: "REG",
      name: "Reguler",
      kind: "reguler",
      minDistanceKm: "10",
      maxDistanceKm: "",
      pricePerKm: "24,5",
      pricePerKg: "9000",
      kmPerDay: "500",
      deliveryIncome: "platform",
      status: "aktif",
      reason: "Kontrak baru",
    };
    await saveCourierRates(osa, saveCourierRatesInput.parse(rates));
    const find = async () => (await listMasterCouriers(osa)).find((courier) => courier.id === id);
    const service = (await find())?.services[0];
    expect(service).toMatchObject({ pricePerKm: 24.5, maxDistanceKm: null, stores: 0 });
    const dearer = { ...rates, serviceId: String(service?.id), pricePerKm: "30" };
    await saveCourierRates(osa, saveCourierRatesInput.parse(dearer));
    const [, changed] = await logOf(String(service?.id));
    expect(changed).toMatchObject({ before: { pricePerKm: 24.5 }, after: { pricePerKm: 30 }, reason: "Kontrak baru" });
    const others = saveCourierRates(osa, saveCourierRatesInput.parse({ ...dearer, courierId: "1", serviceCode: "X1" }));
    await expect(others).rejects.toEqual(code("not_found"));
    expect(saveCourierRatesInput.safeParse({ ...rates, pricePerKm: "-1" }).success).toBe(false);
    expect(saveCourierRatesInput.safeParse({ ...rates, reason: "" }).success).toBe(false);
  });
});

describe("D-17 payment methods", () => {
  it("are switched and limited with a reason", async () => {
    const [method] = await listMasterMethods(osa, now());
    if (!method) throw new Error("no method");
    const form = {
      methodId: String(method.id),
      name: method.name,
      nameEn: method.nameEn,
      minAmount: "20.000",
      maxAmount: String(method.maxAmount),
      expiryMinutes: "60",
      position: "3",
      status: "nonaktif",
      reason: "Gangguan bank",
    };
    await savePaymentMethod(osa, savePaymentMethodInput.parse(form));
    const after = (await listMasterMethods(osa, now())).find(({ id }) => id === method.id);
    expect(after).toMatchObject({ minAmount: 20_000, expiryMinutes: 60, status: "nonaktif" });
    const [logged] = await logOf(method.code);
    expect(logged).toMatchObject({ reason: "Gangguan bank", after: { status: "nonaktif" } });
    expect(savePaymentMethodInput.safeParse({ ...form, maxAmount: "1000" }).success).toBe(false);
  });
});
