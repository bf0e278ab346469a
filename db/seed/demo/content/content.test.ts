import { describe, expect, test } from "vitest";
import { type Category, readCategories, readCities, readCouriers } from "@/db/seed/reference/read";
import { emojiFile } from "../images";
import { blueprints, itemWords } from "./catalog/departments";
import { axesOfItems } from "./catalog/item-axes";
import { generateAddress, generatePerson } from "./people";
import { generateProduct } from "./product";
import { drawRating, generateReview } from "./reviews";
import { demoStores } from "./stores";
import { platformVouchers, storeVouchers } from "./vouchers";

const leaves = (list: Category[]): string[] => list.flatMap((c) => (c.children.length ? leaves(c.children) : [c.slug]));
const leafSlugs = leaves(readCategories());
const storeAt = (index: number) => {
  const store = demoStores[index % demoStores.length];
  if (!store) throw new Error("no stores");
  return store;
};

describe("blueprints", () => {
  test("every leaf category has one, and every noun is its own and can be drawn", () => {
    expect([...blueprints.keys()].sort()).toEqual(leafSlugs.toSorted());
    const nouns = [...blueprints.values()].flatMap((b) => b.items.map((i) => i.item[0]));
    expect(nouns.filter((noun, at) => nouns.indexOf(noun) !== at)).toEqual([]);
    for (const { items } of blueprints.values())
      for (const { item, specs, praise } of items) {
        expect(() => emojiFile(item[1])).not.toThrow();
        expect(item[3]).toBeGreaterThan(item[2]);
        expect(praise.length, item[0]).toBeGreaterThanOrEqual(3);
        for (const { label, values } of specs)
          expect([label, ...values].every(Boolean), `${item[0]} ${label}`).toBe(true);
      }
    const known = new Set(nouns);
    expect([...Object.keys(itemWords), ...Object.keys(axesOfItems)].filter((noun) => !known.has(noun))).toEqual([]);
  });
});

describe("stores", () => {
  const cities = new Set(readCities().map((city) => city.code));
  const couriers = new Set(readCouriers().map((courier) => courier.code));

  test("S2-059 at least 26 in different cities, of all three types, within the limits of the seed", () => {
    expect(demoStores.length).toBeGreaterThanOrEqual(26);
    expect(new Set(demoStores.map((s) => s.cityCode)).size).toBeGreaterThanOrEqual(22);
    expect(new Set(demoStores.map((s) => s.storeType)).size).toBe(3);
    for (const field of ["slug", "name"] as const)
      expect(new Set(demoStores.map((store) => store[field])).size).toBe(demoStores.length);
    for (const store of demoStores) {
      expect(store.name.length, store.name).toBeLessThanOrEqual(30);
      expect(store.slug, store.slug).toMatch(/^[a-z0-9-]{3,26}$/);
      expect(store.warehouse.length).toBeLessThanOrEqual(50);
      expect(cities.has(store.cityCode), store.slug).toBe(true);
      expect(store.couriers.filter((code) => !couriers.has(code))).toEqual([]);
      expect(store.categories.filter((slug) => !leafSlugs.includes(slug))).toEqual([]);
      expect(store.percentage).toBeGreaterThanOrEqual(1.5);
      expect(store.percentage).toBeLessThanOrEqual(6);
      expect(() => emojiFile(store.emoji)).not.toThrow();
      for (const colour of store.colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
    const sold = new Set(demoStores.flatMap((s) => s.categories));
    expect(leafSlugs.filter((slug) => !sold.has(slug))).toEqual([]);
  });

  test("D-38 opening hours show closed days, two slots and nights past midnight", () => {
    const all = demoStores.map((s) => s.hours);
    expect(all.some((rows) => new Set(rows.map((r) => r.dayOfWeek)).size < 7)).toBe(true);
    expect(all.some((rows) => rows.filter((r) => r.dayOfWeek === 1).length === 2)).toBe(true);
    expect(all.flat().some((r) => r.closeTime < r.openTime)).toBe(true);
    for (const row of all.flat()) expect(`${row.openTime}-${row.closeTime}`).toMatch(/^\d\d:\d\d-\d\d:\d\d$/);
  });
});

describe("products", () => {
  const products = Array.from({ length: 1_000 }, (_, index) => generateProduct(2026, index, storeAt(index)));

  test("no two names alike in a hundred thousand, all short enough", () => {
    const names = new Set<string>();
    for (let index = 0; index < 100_000; index++) names.add(generateProduct(2026, index, storeAt(index)).name);
    expect(names.size).toBe(100_000);
    for (const name of names) if (name.length > 120) expect.fail(name);
  }, 30_000);

  test("the same seed, index and store give the same product", () => {
    expect(generateProduct("a", 7, storeAt(7))).toEqual(generateProduct("a", 7, storeAt(7)));
    expect(generateProduct("a", 7, storeAt(7))).not.toEqual(generateProduct("b", 7, storeAt(7)));
  });

  test("S2-120 S2-121 S2-122 S2-123 S2-124 variants: one to eight, priced, weighed, sku once a shop", () => {
    const skus = products.flatMap((p) => p.variants.map((v) => v.sku));
    expect(new Set(skus).size).toBe(skus.length);
    for (const product of products) {
      expect(product.variants.length).toBeGreaterThanOrEqual(1);
      expect(product.variants.length).toBeLessThanOrEqual(8);
      const combinations = product.attributes.reduce((n, a) => n * a.values.length, 1);
      expect(product.variants.length).toBe(combinations);
      for (const v of product.variants) {
        expect(v.options).toHaveLength(product.attributes.length);
        expect(v.name.length).toBeLessThanOrEqual(50);
        expect(v.sku.length).toBeLessThanOrEqual(50);
        expect(Number.isInteger(v.priceRupiah) && v.priceRupiah >= 1_000, v.name).toBe(true);
        expect(v.discountRupiah).toBeGreaterThanOrEqual(0);
        expect(v.discountRupiah).toBeLessThan(v.priceRupiah);
        expect(v.stock).toBeGreaterThanOrEqual(0);
        expect(v.weightGrams).toBeGreaterThan(0);
      }
    }
    expect(new Set(products.map((p) => p.variants.length)).size).toBeGreaterThanOrEqual(5);
    expect(products.some((p) => p.variants.every((v) => v.stock === 0))).toBe(true);
  });

  test("descriptions are filled in and differ", () => {
    expect(new Set(products.map((p) => p.description)).size).toBeGreaterThan(990);
    for (const p of products) expect(p.description).not.toMatch(/[{}]|undefined|: $/m);
  });
});

test("people: names, phones and addresses within the limits of the seed, nobody twice", () => {
  const people = Array.from({ length: 2_000 }, (_, index) => generatePerson(1, index));
  expect(new Set(people.map((p) => p.email)).size).toBe(2_000);
  expect(new Set(people.map((p) => p.name)).size).toBeGreaterThan(1_700);
  for (const person of people) {
    expect(person.name.length).toBeLessThanOrEqual(50);
    expect(person.email.length, person.email).toBeLessThanOrEqual(50);
    expect(person.phone).toMatch(/^\+628\d{9,10}$/);
  }
  for (const [index, city] of readCities().entries()) {
    const address = generateAddress(1, index, city.code);
    expect(address.postalCode, city.name).toMatch(/^\d{5}$/);
    expect(address.label.length).toBeLessThanOrEqual(30);
  }
});

test("reviews: varied words that suit the stars, mostly content", () => {
  const texts = Array.from(
    { length: 500 },
    (_, i) => generateReview(1, i, (i % 5) + 1, leafSlugs[i % 88] ?? "kopi").text,
  );
  expect(new Set(texts).size).toBeGreaterThan(400);
  expect(texts.every((text) => text.length > 15 && !text.includes("undefined"))).toBe(true);
  const ratings = Array.from({ length: 2_000 }, (_, i) => drawRating(1, i));
  const average = ratings.reduce((sum, r) => sum + r, 0) / ratings.length;
  expect(average).toBeGreaterThan(4.2);
  expect(average).toBeLessThan(4.7);
  expect(new Set(ratings).size).toBe(5);
});

test("S2-076 S2-078 S2-080 vouchers: codes of at most ten characters, each once, values that make sense", () => {
  const all = [...platformVouchers, ...demoStores.flatMap((store) => storeVouchers(store))];
  expect(platformVouchers.length).toBeGreaterThanOrEqual(10);
  expect(new Set(all.map((v) => v.code)).size).toBe(all.length);
  for (const v of all) {
    expect(v.code).toMatch(/^[A-Z0-9]{4,10}$/);
    expect(v.name.length, v.name).toBeLessThanOrEqual(30);
    expect(v.description.length).toBeLessThanOrEqual(200);
    expect(v.endsInDays).toBeGreaterThan(v.startsInDays);
    if (v.voucherType === "persen") expect(v.value).toBeLessThanOrEqual(100);
    else expect(v.value).toBeLessThanOrEqual(v.minValue);
  }
});
