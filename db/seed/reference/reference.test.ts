import { describe, expect, test } from "vitest";
import {
  type Category,
  type City,
  readBanks,
  readCategories,
  readCities,
  readCouriers,
  readPaymentMethods,
  readSettings,
  readSynonyms,
} from "./read";

const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

function kmBetween(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}

const mean = (list: City[], of: (city: City) => number) => list.reduce((sum, city) => sum + of(city), 0) / list.length;

describe("cities", () => {
  const cities = readCities();
  const provinces = Map.groupBy(cities, (city) => city.provinceCode);

  test("all 514 regencies and cities of the 38 provinces, each code and name once", () => {
    expect(cities).toHaveLength(514);
    expect(provinces.size).toBe(38);
    expect(cities.filter((city) => city.kind === "kota")).toHaveLength(98);
    expect(repeated(cities.map((city) => city.code))).toEqual([]);
    expect(repeated(cities.map((city) => city.name))).toEqual([]);
    expect(repeated(cities.map((city) => city.shortName))).toEqual([]);
    expect(cities.filter((city) => !city.code.startsWith(city.provinceCode))).toEqual([]);
  });

  test("the official name carries its kind, the short name reads as people write it", () => {
    for (const city of cities) expect(city.name).toMatch(city.kind === "kota" ? /^Kota / : /^Kabupaten /);
    const byCode = new Map(cities.map((city) => [city.code, city]));
    expect(byCode.get("3273")).toMatchObject({ name: "Kota Bandung", shortName: "Bandung" });
    expect(byCode.get("3204")).toMatchObject({ name: "Kabupaten Bandung", shortName: "Kab. Bandung" });
    expect(byCode.get("3174")).toMatchObject({ name: "Kota Jakarta Selatan", shortName: "Jakarta Selatan" });
  });

  test("every coordinate lies in Indonesia and near the rest of its province", () => {
    for (const city of cities) {
      expect(city.latitude, city.name).toBeGreaterThan(-11.1);
      expect(city.latitude, city.name).toBeLessThan(6.1);
      expect(city.longitude, city.name).toBeGreaterThan(95);
      expect(city.longitude, city.name).toBeLessThan(141.1);
    }
    for (const [code, list] of provinces) {
      const centre = { latitude: mean(list, (c) => c.latitude), longitude: mean(list, (c) => c.longitude) };
      for (const city of list) expect(kmBetween(city, centre), `${code} ${city.name}`).toBeLessThan(900);
    }
    expect(repeated(cities.map((city) => `${city.latitude},${city.longitude}`))).toEqual([]);
  });

  test("known distances come out right, and a zone covers whole provinces", () => {
    const at = (name: string) => {
      const found = cities.find((city) => city.name === name);
      if (!found) throw new Error(name);
      return found;
    };
    expect(kmBetween(at("Kota Jakarta Pusat"), at("Kota Bandung"))).toBeCloseTo(118, -2);
    expect(kmBetween(at("Kota Jakarta Pusat"), at("Kota Jayapura"))).toBeGreaterThan(3700);
    expect(kmBetween(at("Kota Medan"), at("Kota Binjai"))).toBeLessThan(30);
    for (const list of provinces.values()) expect(new Set(list.map((city) => city.zone)).size).toBe(1);
    expect(at("Kota Surabaya").zone).toBe("WIB");
    expect(at("Kota Makassar").zone).toBe("WITA");
    expect(at("Kota Ambon").zone).toBe("WIT");
  });
});

test("S2-029 S2-030 banks: names up to 100 characters, clearing codes once each", () => {
  const banks = readBanks();
  expect(banks.length).toBeGreaterThanOrEqual(35);
  expect(repeated(banks.map((bank) => bank.code))).toEqual([]);
  expect(repeated(banks.map((bank) => bank.shortName))).toEqual([]);
  expect(banks.find((bank) => bank.code === "014")?.shortName).toBe("BCA");
  expect(banks.find((bank) => bank.code === "114")?.shortName).toBe("Bank Jatim");
});

describe("categories", () => {
  const flat = (list: Category[], depth = 1): { node: Category; depth: number }[] =>
    list.flatMap((node) => [{ node, depth }, ...flat(node.children, depth + 1)]);
  const all = flat(readCategories());

  test("three levels, about 120 nodes, every slug once", () => {
    expect(all.length).toBeGreaterThanOrEqual(115);
    expect(all.length).toBeLessThanOrEqual(150);
    expect(repeated(all.map(({ node }) => node.slug))).toEqual([]);
    for (const { node, depth } of all) expect(node.children.length === 0, node.slug).toBe(depth === 3);
  });

  test("S2-103 the words people type lead to the category", () => {
    const having = (word: string) =>
      all.filter(({ node }) => node.synonyms.includes(word)).map(({ node }) => node.slug);
    expect(having("baju")).toContain("kaos-pria");
    expect(having("handphone")).toContain("smartphone");
    expect(having("sendal")).toContain("sandal-pria");
    expect(all.filter(({ node }) => node.synonyms.length === 0)).toEqual([]);
  });
});

describe("couriers", () => {
  const couriers = readCouriers();
  const service = (courier: string, code: string) => {
    const found = couriers.find((c) => c.code === courier)?.services.find((s) => s.code === code);
    if (!found) throw new Error(`${courier} ${code}`);
    return found;
  };
  const price = (courier: string, code: string, km: number, kg: number) => {
    const s = service(courier, code);
    return s.pricePerKm * Math.max(km, s.minDistanceKm) + s.pricePerKg * kg;
  };

  test("S2-191 five companies with every kind of service, codes once each", () => {
    expect(couriers.map((c) => c.code)).toEqual(["JNE", "JNT", "SICEPAT", "ANTERAJA", "TOKO"]);
    for (const c of couriers) expect(repeated(c.services.map((s) => s.code))).toEqual([]);
    const kinds = new Set(couriers.flatMap((c) => c.services.map((s) => s.kind)));
    expect([...kinds].sort()).toEqual(["ekonomi", "ekspres", "instan", "reguler"]);
  });

  test("rates are plausible near and far", () => {
    for (const [courier, code] of [
      ["JNE", "REG"],
      ["JNT", "EZ"],
      ["SICEPAT", "REG"],
      ["ANTERAJA", "REG"],
    ] as const) {
      expect(price(courier, code, 150, 1)).toBeGreaterThan(10_000);
      expect(price(courier, code, 150, 1)).toBeLessThan(20_000);
      expect(price(courier, code, 3800, 1)).toBeGreaterThan(80_000);
      expect(price(courier, code, 3800, 1)).toBeLessThan(120_000);
    }
    expect(price("JNE", "OKE", 150, 1)).toBeLessThan(price("JNE", "REG", 150, 1));
    expect(price("JNE", "YES", 150, 1)).toBeGreaterThan(price("JNE", "REG", 150, 1));
  });

  test("the store's own courier stays near the store and earns for the store", () => {
    for (const c of couriers)
      for (const s of c.services) {
        expect(s.deliveryIncome).toBe(c.code === "TOKO" ? "store" : "platform");
        if (c.code === "TOKO") expect(s.maxDistanceKm).toBeLessThanOrEqual(40);
        if (s.maxDistanceKm !== null) expect(s.maxDistanceKm).toBeGreaterThan(s.minDistanceKm);
      }
  });
});

test("payment methods: ten go through the gateway, cash and wallet go without, the manual transfer waits", () => {
  const methods = readPaymentMethods();
  expect(repeated(methods.map((m) => m.code))).toEqual([]);
  expect(methods.filter((m) => m.gatewayChannel !== null)).toHaveLength(10);
  for (const m of methods) {
    expect(m.status === "aktif", m.code).toBe(m.gatewayChannel !== null || ["cod", "dompet"].includes(m.channel));
    expect(m.maxAmount).toBeGreaterThan(m.minAmount);
    expect(m.instructions.id.length, m.code).toBe(m.instructions.en.length);
    if (m.channel === "va") expect(m.expiryMinutes).toBe(1440);
    if (m.channel === "ewallet" || m.channel === "qris") {
      expect(m.expiryMinutes).toBeGreaterThanOrEqual(15);
      expect(m.expiryMinutes).toBeLessThanOrEqual(60);
    }
    expect(m.kind === "cod").toBe(m.channel === "cod");
  }
});

test("settings: each key once, tiers climb", () => {
  const settings = new Map(readSettings().map((s) => [s.key, s.value]));
  expect(settings.size).toBe(readSettings().length);
  expect(settings.get("tax_percentage")).toBe(11);
  expect(settings.get("default_store_percentage")).toBe(2.5);
  const tiers = ["silver", "gold", "platinum"].map((tier) => settings.get(`tier_${tier}_transactions`) ?? 0);
  expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
  expect(tiers[0]).toBeGreaterThan(0);
});

test("synonyms: at least 150 pairs, none twice, none to itself, all lower case", () => {
  const pairs = readSynonyms();
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  expect(repeated(pairs.map((p) => `${p.word}=${p.synonym}`))).toEqual([]);
  expect(pairs.filter((p) => p.word === p.synonym)).toEqual([]);
  expect(pairs.filter((p) => `${p.word}${p.synonym}` !== `${p.word}${p.synonym}`.toLowerCase())).toEqual([]);
});
