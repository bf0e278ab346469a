import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newCategory, word } from "@/db/requirements/world";
import { productMedia, productSlugs, products, productVariants, searchSynonyms } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { vouchers } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import type { Category } from "../category-tree";
import { parseSearch } from "../schemas";
import { formatPosition } from "../sorting";
import { newOpenStore, newProduct } from "../testing";
import { readCategories } from "./categories";
import { listPlatformVouchers, listStoreCities, readShopNumbers } from "./home";
import { listCatalogCards, listStoreCards } from "./lists";
import { readProduct, resolveProductSlug } from "./product";
import { searchProducts } from "./search";

testDatabase();

const namesOf = (list: { cards: { name: string }[] }) => list.cards.map((card) => card.name);

describe("what buyers see", () => {
  it.each([
    ["an active product", {}, {}, true],
    ["a sold-out product", { status: "habis" as const }, {}, true],
    ["a draft", { status: "draft" as const }, {}, false],
    ["a product taken off", { status: "nonaktif" as const }, {}, false],
    ["a product of a closed store", {}, { status: "nonaktif" as const }, false],
    ["a product of a suspended store", {}, { status: "ditangguhkan" as const }, false],
    ["a product of an unverified store", {}, { verificationStatus: "proses" as const }, false],
  ])("%s", async (_, product, store, isVisible) => {
    const { store: shop } = await newOpenStore(store);
    const goods = await newProduct({ storeId: shop.id, product });
    expect((await readProduct(goods.product.id)) !== null).toBe(isVisible);
    expect((await listStoreCards(shop.id, "populer", 10)).cards).toHaveLength(isVisible ? 1 : 0);
  });

  it("counts only that (numbers on the home page are true)", async () => {
    const before = await readShopNumbers();
    const { store } = await newOpenStore({ productCount: 1 });
    await newProduct({ storeId: store.id });
    await newProduct({ storeId: store.id, product: { status: "draft" } });
    const after = await readShopNumbers();
    expect(after.products - before.products).toBe(1);
    expect(after.stores - before.stores).toBe(1);
    expect((await listStoreCities()).map((city) => city.id)).toContain(store.cityId);
  });
});

describe("readProduct", () => {
  it("gives variants in order with what is free to buy (S2-101, D-26)", async () => {
    const { store } = await newOpenStore();
    const { product, variants } = await newProduct({
      storeId: store.id,
      product: { attributeNames: ["Warna"] },
      variants: [
        { name: "Merah", price: 80_000, discount: 5_000, stock: 9, held: 4, attributes: { Warna: "Merah" } },
        { name: "Biru", price: 70_000 },
        { name: "Hijau", status: "nonaktif" },
      ],
    });
    const photo = { marketplaceProductId: product.id, width: 800, height: 800, ...by };
    await db.insert(productMedia).values([
      { ...photo, url: "/uploads/products/b.webp", position: 1, marketplaceProductVariantId: variants[1]?.id },
      { ...photo, url: "/uploads/products/a.webp", position: 2, isThumbnail: true },
    ]);
    const detail = await readProduct(product.id);
    expect(detail?.variants.map((variant) => [variant.name, variant.priceRupiah, variant.left])).toEqual([
      ["Merah", 75_000, 5],
      ["Biru", 70_000, 10],
    ]);
    expect(detail?.variants[0]).toMatchObject({ wasRupiah: 80_000, attributes: { Warna: "Merah" }, mediaId: null });
    expect(detail?.variants[1]?.mediaId).toBe(detail?.media[1]?.id);
    expect(detail?.media.map((item) => item.url)).toEqual(["/uploads/products/a.webp", "/uploads/products/b.webp"]);
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail);
    const [card] = (await listStoreCards(store.id, "populer", 1)).cards;
    expect(card?.photo).toEqual({ url: "/uploads/products/a.webp", width: 800, alt: "", blur: null });
  });

  it("still leads from an old address to the product", async () => {
    const { store } = await newOpenStore();
    const { product } = await newProduct({ storeId: store.id });
    const old = `lama-${word()}`;
    await db.insert(productSlugs).values({ slug: old, marketplaceProductId: product.id });
    const address = { productId: product.id, storeId: store.id, currentSlug: product.slug };
    expect(await resolveProductSlug(product.slug)).toEqual(address);
    expect(await resolveProductSlug(old)).toEqual(address);
    expect(await resolveProductSlug("tidak-pernah-ada")).toBeNull();
  });
});

describe("lists", () => {
  it.each(["populer", "terbaru", "termurah", "termahal"] as const)(
    "page through every product once by %s",
    async (sort) => {
      const { store } = await newOpenStore();
      // Fewer keys than rows, so that pages break between equal ones.
      for (let index = 0; index < 30; index++) {
        await newProduct({
          storeId: store.id,
          product: { soldQty: index % 4, publishedAt: new Date(1_790_000_000_000 + (index % 5)) },
          variants: [{ price: 1_000 * ((index % 3) + 1) }],
        });
      }
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const input = parseSearch({ sort, after });
        const page = await searchProducts([], input, store.id);
        seen.push(...page.cards.map((card) => card.id));
        after = page.next ? formatPosition(page.next) : undefined;
      } while (after);
      expect(seen).toHaveLength(30);
      expect(new Set(seen).size).toBe(30);
    },
  );

  it("show the discount of the cheapest variant", async () => {
    const { store } = await newOpenStore();
    await newProduct({ storeId: store.id, variants: [{ price: 90_000, discount: 20_000 }, { price: 80_000 }] });
    const [card] = (await listStoreCards(store.id, "terbaru", 5)).cards;
    expect(card).toMatchObject({ priceRupiah: 70_000, wasRupiah: 90_000, priceMaxRupiah: 80_000 });
  });

  it("begin with the newest or the most sold", async () => {
    const { store } = await newOpenStore();
    const future = new Date("2100-01-01");
    await newProduct({ storeId: store.id, product: { name: "Terlaris", soldQty: 1_000_000 } });
    await newProduct({ storeId: store.id, product: { name: "Terbaru", publishedAt: future } });
    expect(namesOf(await listCatalogCards("populer", 1))).toEqual(["Terlaris"]);
    expect(namesOf(await listCatalogCards("terbaru", 1))).toEqual(["Terbaru"]);
  });
});

describe("searchProducts", () => {
  let all: Category[] = [];
  let storeId = "";
  let cityId = "";
  const find = (params: Record<string, string | string[]>) => searchProducts(all, parseSearch(params), storeId);

  beforeAll(async () => {
    const { store } = await newOpenStore({ storeType: "official" });
    [storeId, cityId] = [store.id, store.cityId];
    const clothes = await newCategory();
    const shirts = await newCategory(clothes.id);
    const phones = await newCategory();
    await db.insert(searchSynonyms).values([
      { head: "qhp", synonym: "qponsel" },
      { head: "qhp", synonym: "telepon qgenggam" },
    ]);
    all = (await readCategories()).map((category) => {
      if (category.id === clothes.id) return { ...category, slug: "qbusana", synonyms: ["qbaju"] };
      return category.id === phones.id ? { ...category, slug: "qtelepon", synonyms: ["qhandphone"] } : category;
    });
    const put = (name: string, categoryId: number, over: Partial<typeof products.$inferInsert> = {}, price = 50_000) =>
      newProduct({ storeId, categoryId, product: { name, ...over }, variants: [{ price }] });
    await put("Kemeja flanel kotak", shirts.id, { rating: 4.8, soldQty: 5 }, 120_000);
    await put("Kemeja batik tulis", shirts.id, { rating: 3.9, soldQty: 50, status: "habis" }, 250_000);
    await put("Celana kulot", clothes.id, { description: "Cocok dengan kemeja apa saja." });
    await put("Qponsel Andal X1", phones.id, { description: "Baterai tahan lama" }, 2_500_000);
  });

  it("finds words in names before words in descriptions", async () => {
    const names = namesOf(await find({ q: "kemeja" }));
    expect(new Set(names.slice(0, 2))).toEqual(new Set(["Kemeja flanel kotak", "Kemeja batik tulis"]));
    expect(names[2]).toBe("Celana kulot");
  });

  it("tells a table from a shirt, which stem alike", async () => {
    const category = await newCategory();
    const product = { name: "Meja lipat kayu", soldQty: 0 };
    const table = await newProduct({ storeId, categoryId: category.id, product });
    expect(namesOf(await find({ q: "meja" }))[0]).toBe("Meja lipat kayu");
    expect(namesOf(await find({ q: "kemeja" }))[0]).toMatch(/^Kemeja/);
    await db.update(products).set({ status: "draft" }).where(eq(products.id, table.product.id));
  });

  it("understands Indonesian endings and doubled words", async () => {
    expect(namesOf(await find({ q: "kemejanya kotak-kotak" })).slice(0, 1)).toEqual(["Kemeja flanel kotak"]);
  });

  it("knows that different words mean the same thing", async () => {
    expect(namesOf(await find({ q: "qhp" }))).toEqual(["Qponsel Andal X1"]);
    expect(namesOf(await find({ q: "telepon qgenggam andal" }))).toEqual(["Qponsel Andal X1"]);
  });

  it("surfaces the category that a word names, and its goods (S2-103)", async () => {
    const clothes = await find({ q: "qbaju" });
    expect(clothes.categories.map((category) => category.slug)).toEqual(["qbusana"]);
    expect(clothes.cards).toHaveLength(3);
    expect(namesOf(await find({ q: "qhandphone" }))).toEqual(["Qponsel Andal X1"]);
  });

  it("forgives a slip of the finger, and says so", async () => {
    const slip = await find({ q: "kemja flanl" });
    expect(namesOf(slip)).toEqual(["Kemeja flanel kotak"]);
    expect(slip.corrected).toBe("kemeja flanel");
    expect((await find({ q: "kemja flanl", exact: "1" })).cards).toEqual([]);
  });

  it("takes a word of price for a wish, not for a word of the goods", async () => {
    const cheap = await find({ q: "kemeja murah" });
    expect(namesOf(cheap).slice(0, 2)).toEqual(["Kemeja flanel kotak", "Kemeja batik tulis"]);
  });

  it("narrows by category with all below it (S2-102)", async () => {
    expect((await find({ category: "qbusana" })).cards).toHaveLength(3);
    expect((await find({ category: "qtelepon" })).cards).toHaveLength(1);
    expect((await find({ category: "tidak-ada" })).cards).toEqual([]);
  });

  it.each([
    [{ min: "200000" }, ["Qponsel Andal X1", "Kemeja batik tulis"]],
    [{ min: "100000", max: "200000" }, ["Kemeja flanel kotak"]],
    [{ rating: "4" }, ["Kemeja flanel kotak"]],
    [{ in_stock: "1", category: "qbusana" }, ["Kemeja flanel kotak", "Celana kulot"]],
  ])("narrows by %o", async (params, names) => {
    expect(namesOf(await find({ ...params, sort: "termahal" }))).toEqual(names);
  });

  it("narrows by city and kind of store", async () => {
    expect((await find({ city: cityId })).cards).toHaveLength(4);
    expect((await find({ city: "0000" })).cards).toEqual([]);
    expect((await find({ store_type: ["official", "partner"] })).cards).toHaveLength(4);
    expect((await find({ store_type: "biasa" })).cards).toEqual([]);
  });

  it.each(["' or 1=1 --", '"', "(((", "& | !", "\\", "%", "日本", "-"])("survives %s", async (q) => {
    await expect(find({ q })).resolves.toBeDefined();
  });
});

describe("listPlatformVouchers", () => {
  it("offers what could be used now", async () => {
    const at = new Date("2026-11-21T10:00:00+07:00");
    const base = { scope: "platform" as const, name: "Senyum", type: "nominal" as const, value: 10_000, ...by };
    const days = (from: number, to: number) => ({
      startDate: new Date(at.getTime() + from * 86_400_000),
      endDate: new Date(at.getTime() + to * 86_400_000),
    });
    await db.insert(vouchers).values([
      { ...base, ...days(-1, 1), code: "SEKARANG" },
      { ...base, ...days(0, 1), code: "MULAI" },
      { ...base, ...days(-1, 0), code: "LEWAT" },
      { ...base, ...days(1, 2), code: "BESOK" },
      { ...base, ...days(-1, 1), code: "HABIS", quota: 1, usedCount: 1 },
      { ...base, ...days(-1, 1), code: "MATI", status: "nonaktif" },
    ]);
    const codes = (await listPlatformVouchers(at)).map((voucher) => voucher.code);
    expect(codes.toSorted()).toEqual(["MULAI", "SEKARANG"]);
  });
});

describe("a product whose variants are all switched off", () => {
  it("has no page", async () => {
    const { store } = await newOpenStore();
    const { product } = await newProduct({ storeId: store.id });
    await db
      .update(productVariants)
      .set({ status: "nonaktif" })
      .where(eq(productVariants.marketplaceProductId, product.id));
    await db.update(stores).set({ rating: 4 }).where(eq(stores.id, store.id));
    expect(await readProduct(product.id)).toBeNull();
  });
});
