import { eq, inArray, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory, newUser, word } from "@/db/requirements/world";
import { auditLog } from "@/db/schema/audit";
import { products, searchDocuments, searchMisses } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { addSynonym } from "./add-synonym";
import { noteMiss } from "./note-miss";
import { readCategories } from "./queries/categories";
import { searchProducts } from "./queries/search";
import { listMisses, listSynonyms } from "./queries/search-care";
import { suggest } from "./queries/suggest";
import { removeSynonym } from "./remove-synonym";
import { parseSearch } from "./schemas";
import { tendSearch } from "./tend-search";
import { newOpenStore, newProduct } from "./testing";

testDatabase();

const letters = () => word().replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "g");
const osa = async (): Promise<Osa> => {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["katalog"] };
};
const namesFor = async (params: Record<string, string | string[]>) =>
  (await searchProducts(await readCategories(), parseSearch(params))).cards.map((card) => card.name);

describe("synonyms", () => {
  it("lead a search on from the moment they are added, until they are removed, and leave a trace", async () => {
    const [thing, slang] = [letters(), letters()];
    const { store } = await newOpenStore();
    await newProduct({ storeId: store.id, product: { name: `Barang ${thing}` } });
    const admin = await osa();
    expect(await namesFor({ q: slang, exact: "1" })).toEqual([]);
    await addSynonym(admin, { head: thing, synonym: slang });
    expect(await namesFor({ q: slang })).toEqual([`Barang ${thing}`]);
    await expect(addSynonym(admin, { head: thing, synonym: slang })).rejects.toMatchObject({ code: "synonym_known" });
    await removeSynonym(admin, { head: thing, synonym: slang });
    expect(await namesFor({ q: slang, exact: "1" })).toEqual([]);
    const trail = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, `${thing}=${slang}`))
      .orderBy(auditLog.id);
    expect(trail.map((row) => row.action)).toEqual(["search_synonym.added", "search_synonym.removed"]);
  });
});

describe("the list of synonyms", () => {
  it("goes on where a page ended, and is found by either word", async () => {
    const admin = await osa();
    const all = (
      await db.execute<{ head: string; synonym: string }>(
        sql`insert into marketplace_search_synonyms (head, synonym)
        select 'zz' || lpad((n / 2)::text, 3, '0'), 'pp' || n from generate_series(1, 120) n returning head, synonym`,
      )
    ).map(({ head, synonym }) => `${head} ${synonym}`);
    const seen: string[] = [];
    let after: { head: string; synonym: string } | undefined = { head: "zz", synonym: "" };
    for (let page = 0; after && page < 5; page += 1) {
      const { rows, next } = await listSynonyms(admin, undefined, after);
      seen.push(...rows.map(({ head, synonym }) => `${head} ${synonym}`));
      after = next ?? undefined;
    }
    expect(seen).toEqual(all.sort());
    expect((await listSynonyms(admin, "PP77")).rows).toEqual([{ head: "zz038", synonym: "pp77" }]);
    expect((await listSynonyms(admin, "zz038")).rows).toHaveLength(2);
  });
});

describe("what was looked for in vain", () => {
  it("of a month has the most frequent first, each once", async () => {
    const [often, seldom] = [letters(), letters()];
    await db.execute(sql`
      insert into marketplace_search_misses (day, query, count)
      select (now() at time zone 'Asia/Jakarta')::date - d, q.query, q.count
      from (values (${often}, 900), (${seldom}, 700)) q (query, count), generate_series(0, 2) d`);
    const rows = await listMisses(await osa(), new Date());
    expect(rows.slice(0, 2).map(({ query, count }) => [query, count])).toEqual([
      [often, 2_700],
      [seldom, 2_100],
    ]);
    await db.delete(searchMisses).where(inArray(searchMisses.query, [often, seldom]));
  });

  it("is counted by the day, without what could be somebody's", async () => {
    const query = letters();
    await noteMiss(`${query.toUpperCase()}!`);
    await noteMiss(query);
    await noteMiss("orang@contoh.test");
    await noteMiss("0812-3456-7890");
    const rows = await db.select().from(searchMisses);
    expect(rows.map((row) => [row.query, row.count])).toEqual([[query, 2]]);
  });

  it("goes after a quarter, and each word learns how often the shop uses it", async () => {
    const [recent, old, word] = [letters(), letters(), letters()];
    await noteMiss(recent);
    await db.insert(searchMisses).values({ day: sql`current_date - 91`, query: old });
    const { store } = await newOpenStore();
    await newProduct({ storeId: store.id, product: { name: `Benda ${word}` } });
    const used = () =>
      db.execute<{ frequency: number }>(sql`select frequency from marketplace_search_terms where word = ${word}`);
    const before = await used();
    await tendSearch();
    const kept = (await db.select().from(searchMisses)).map((row) => row.query);
    expect(kept).toContain(recent);
    expect(kept).not.toContain(old);
    expect([before[0]?.frequency ?? 0, (await used())[0]?.frequency]).toEqual([0, 1]);
  });
});

describe("the row that searches read", () => {
  it("follows its product and its store in the same moment", async () => {
    const thing = letters();
    const { store } = await newOpenStore();
    const { product } = await newProduct({ storeId: store.id, product: { name: `Benda ${thing}` } });
    expect(await namesFor({ q: thing })).toHaveLength(1);
    const fresh = letters();
    await db
      .update(products)
      .set({ name: `Benda ${fresh}/${letters()}`, soldQty: 12, rating: 4.5 })
      .where(eq(products.id, product.id));
    expect(await namesFor({ q: thing, exact: "1" })).toEqual([]);
    expect(await namesFor({ q: fresh, rating: "4" })).toHaveLength(1);
    await db.update(products).set({ soldQty: 13 }).where(eq(products.id, product.id));
    const [row] = await db.select().from(searchDocuments).where(eq(searchDocuments.marketplaceProductId, product.id));
    expect(row).toMatchObject({ soldQty: 13, rating: 4.5 });
    await db.update(stores).set({ status: "ditangguhkan" }).where(eq(stores.id, store.id));
    expect(await namesFor({ q: fresh, exact: "1" })).toEqual([]);
    await db.update(stores).set({ status: "aktif" }).where(eq(stores.id, store.id));
    expect(await namesFor({ q: fresh })).toHaveLength(1);
    await db.update(products).set({ status: "draft" }).where(eq(products.id, product.id));
    expect(await namesFor({ q: fresh, exact: "1" })).toEqual([]);
  });
});

describe("facets", () => {
  it("match within one variant, in stock within that variant, and do not shrink themselves", async () => {
    const thing = letters();
    const { store } = await newOpenStore();
    const category = await newCategory();
    const put = (name: string, variants: [string, string, number][]) =>
      newProduct({
        storeId: store.id,
        categoryId: category.id,
        product: { name: `${thing} ${name}`, attributeNames: ["Warna", "Ukuran"] },
        variants: variants.map(([Warna, Ukuran, stock]) => ({ attributes: { Warna, Ukuran }, stock })),
      });
    await put("satu", [
      ["Merah", "XL", 3],
      ["Biru", "M", 3],
    ]);
    await put("dua", [
      ["Merah", "M", 3],
      ["Biru", "XL", 3],
    ]);
    await put("tiga", [
      ["Merah", "XL", 0],
      ["Hijau", "S", 3],
    ]);
    const find = async (attr: string[], more: Record<string, string> = {}) =>
      searchProducts(await readCategories(), parseSearch({ q: thing, attr, ...more }));
    const names = (result: Awaited<ReturnType<typeof find>>) => result.cards.map((card) => card.name).toSorted();
    expect(names(await find(["Warna:Merah", "Ukuran:XL"]))).toEqual([`${thing} satu`, `${thing} tiga`]);
    expect(names(await find(["Warna:Merah", "Ukuran:XL"], { in_stock: "1" }))).toEqual([`${thing} satu`]);
    const red = await find(["Warna:Merah"]);
    const axis = (name: string) =>
      Object.fromEntries(
        red.facets.attr.find((one) => one.name === name)?.choices.map((c) => [c.value, c.count]) ?? [],
      );
    expect(axis("Warna")).toEqual({ Merah: 3, Biru: 2, Hijau: 1 });
    expect(axis("Ukuran")).toEqual({ XL: 2, M: 1 });
  });

  it("count what choosing them leaves, under all other filters", async () => {
    const thing = letters();
    const [one, two] = [(await newOpenStore()).store, (await newOpenStore({ storeType: "official" })).store];
    const put = (storeId: string, price: number, over = {}) =>
      newProduct({ storeId, product: { name: thing, ...over }, variants: [{ price }] });
    await put(one.id, 40_000, { rating: 4.6 });
    await put(one.id, 120_000, { rating: 3.2 });
    await put(two.id, 130_000, { rating: 4.9, status: "habis" });
    const find = async (params: Record<string, string>) =>
      searchProducts(await readCategories(), parseSearch({ q: thing, ...params }));
    const counts = (choices: { value: string; count: number }[]) =>
      Object.fromEntries(choices.map(({ value, count }) => [value, count]));
    const plain = await find({});
    expect([plain.total, plain.isMore]).toEqual([3, false]);
    expect(counts(plain.facets.city)).toEqual({ [one.cityId]: 2, [two.cityId]: 1 });
    expect(counts(plain.facets.rating)).toEqual({ 4: 2, 3: 3, 2: 3 });
    expect(counts(plain.facets.in_stock)).toEqual({ 1: 2 });
    expect(counts(plain.facets.price)).toEqual({ "0-49999": 1, "100000-249999": 2 });
    const narrow = await find({ city: one.cityId, rating: "4" });
    expect(narrow.total).toBe(1);
    expect(counts(narrow.facets.city)).toEqual({ [one.cityId]: 1, [two.cityId]: 1 });
    expect(counts(narrow.facets.rating)).toEqual({ 4: 1, 3: 2, 2: 2 });
    for (const { value, count } of plain.facets.price) expect((await find({ price: value })).total, value).toBe(count);
  });
});

describe("suggestions", () => {
  it("complete the last word, and name products and stores that carry it", async () => {
    const thing = letters();
    const { store } = await newOpenStore({ name: `Toko ${thing}` });
    const { product } = await newProduct({ storeId: store.id, product: { name: `Kursi ${thing}` } });
    const found = await suggest(await readCategories(), `kursi ${thing.slice(0, 6)}`);
    expect(found.queries).toEqual([`kursi ${thing}`]);
    expect(found.products).toEqual([{ name: product.name, slug: product.slug }]);
    const shop = await suggest(await readCategories(), thing.slice(0, 6));
    expect(shop.stores).toEqual([{ name: `Toko ${thing}`, slug: store.slug, cityName: store.cityName }]);
  });

  it.each(["' or 1=1", "%_", "(((", "& |", "\\", "日本", "a", ""])("survive %s", async (typed) => {
    await expect(suggest(await readCategories(), typed)).resolves.toBeDefined();
  });
});
