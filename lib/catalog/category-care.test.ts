import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newCategory, newStore, newUser, newVariant, only, word } from "@/db/requirements/world";
import { categories, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { moveTo, type Node, placeOfStep } from "./category-moves";
import { pathTo } from "./category-tree";
import { mergeCategory } from "./merge-category";
import { moveCategory } from "./move-category";
import { findMergedCategory, readCategories } from "./queries/categories";
import { saveCategory } from "./save-category";
import { moveCategoryInput, saveCategoryInput } from "./schemas";

testDatabase();

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["katalog"] };
const code = (name: string) => expect.objectContaining({ code: name });
const move = (typed: string) => moveCategory(osa, moveCategoryInput.parse({ move: typed }));
const wordsOf = async (productId: string) => {
  const [row] = await db.execute<{ words: string }>(
    sql`select words::text from marketplace_search_documents where marketplace_product_id = ${productId}::uuid`,
  );
  return (row?.words.match(/#c\d+/g) ?? []).sort();
};

/** A product that buyers see, in a category of its own. */
async function newGoods() {
  const { store } = await newStore((await newUser()).id);
  await db.update(stores).set({ verificationStatus: "verif" }).where(eq(stores.id, store.id));
  const { product } = await newVariant(store.id);
  await db.update(products).set({ status: "aktif" }).where(eq(products.id, product.id));
  return product;
}

describe("the tree of categories", () => {
  it("stays a tree whatever is moved wherever, and keeps its order", () => {
    const seed = Number(process.env.SEED ?? 20_261_121);
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state % below;
    };
    let all: Node[] = Array.from({ length: 24 }, (_, at) => ({ id: at + 1, parentId: null }));
    for (let round = 0; round < 3_000; round += 1) {
      const id = random(24) + 1;
      const place = (["before", "inside", "after"] as const)[random(3)] ?? "inside";
      const to = moveTo(all, id, { targetId: random(24) + 1, place });
      if (typeof to === "string") continue;
      const below = to.order.map((sibling) => ({ id: sibling, parentId: to.parentId }));
      all = [...all.filter((node) => !to.order.includes(node.id)), ...below];
      const levels = all.map((node) => pathTo(all as Parameters<typeof pathTo>[0], node.id).length);
      expect(levels.every((level) => level >= 1 && level <= 4)).toBe(true);
      expect(new Set(all.map((node) => node.id)).size).toBe(24);
    }
  });

  it("knows where each arrow leads", () => {
    const all = [
      { id: 1, parentId: null },
      { id: 2, parentId: null },
      { id: 3, parentId: 2 },
      { id: 4, parentId: null },
    ];
    expect(placeOfStep(all, 1, "up")).toBeNull();
    expect(placeOfStep(all, 4, "up")).toEqual({ targetId: 2, place: "before" });
    expect(placeOfStep(all, 4, "in")).toEqual({ targetId: 2, place: "inside" });
    expect(placeOfStep(all, 3, "out")).toEqual({ targetId: 2, place: "after" });
    expect(moveTo(all, 2, { targetId: 3, place: "inside" })).toBe("cycle");
    expect(moveTo(all, 4, { targetId: 1, place: "after" })).toEqual({ parentId: null, order: [1, 4, 2] });
  });

  it("is not made a ring by two moves at once", async () => {
    const [a, b] = [await newCategory(), await newCategory()];
    const both = await Promise.allSettled([move(`${a.id}:inside:${b.id}`), move(`${b.id}:inside:${a.id}`)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "category_cycle" } });
  });

  it("takes goods and their search rows along", async () => {
    const product = await newGoods();
    const parent = await newCategory();
    expect(await wordsOf(product.id)).toEqual([`#c${product.categoryId}`]);
    await move(`${product.categoryId}:inside:${parent.id}`);
    expect(await wordsOf(product.id)).toEqual([`#c${product.categoryId}`, `#c${parent.id}`].sort());
  });

  it("S2-102 merges: goods, search rows, subcategories, words and address go to the other", async () => {
    const product = await newGoods();
    const child = await newCategory(product.categoryId);
    const into = await newCategory();
    const [from] = await db.select().from(categories).where(eq(categories.id, product.categoryId));
    if (!from) throw new Error("no category");
    await db
      .update(categories)
      .set({ name: "Telepon Genggam", synonyms: ["hp"] })
      .where(eq(categories.id, from.id));
    await mergeCategory(osa, { categoryId: from.id, intoId: into.id, reason: "Sama saja" });
    expect((await only(db.select().from(products).where(eq(products.id, product.id)))).categoryId).toBe(into.id);
    expect(await wordsOf(product.id)).toEqual([`#c${into.id}`]);
    const all = await readCategories();
    expect(all.find(({ id }) => id === from.id)).toBeUndefined();
    expect(all.find(({ id }) => id === child.id)?.parentId).toBe(into.id);
    expect(all.find(({ id }) => id === into.id)?.synonyms).toEqual(expect.arrayContaining(["telepon genggam", "hp"]));
    expect(await findMergedCategory(from.slug)).toBe(into.slug);
    // What was merged is gone for every writer.
    await expect(move(`${from.id}:inside:${into.id}`)).rejects.toEqual(code("not_found"));
    const last = await newCategory();
    await mergeCategory(osa, { categoryId: into.id, intoId: last.id, reason: "Sama saja" });
    expect(await findMergedCategory(from.slug)).toBe(last.slug);
  });

  it("is not merged into what lies below it", async () => {
    const top = await newCategory();
    const below = await newCategory(top.id);
    const merge = (categoryId: number, intoId: number) =>
      mergeCategory(osa, { categoryId, intoId, reason: "Sama saja" });
    await expect(merge(top.id, below.id)).rejects.toEqual(code("category_cycle"));
    await expect(merge(top.id, top.id)).rejects.toEqual(code("category_cycle"));
    await merge(below.id, top.id);
  });

  it("gives each new category an address of its own, which a new name does not change", async () => {
    const name = `Tanaman ${word()}`;
    const form = { name, nameEn: "Plants", emoji: "🪴", synonyms: "tanaman hias, Bunga\nbunga" };
    const parent = await newCategory();
    const first = await saveCategory(osa, saveCategoryInput.parse(form));
    const second = await saveCategory(osa, saveCategoryInput.parse({ ...form, parentId: String(parent.id) }));
    await expect(saveCategory(osa, saveCategoryInput.parse(form))).rejects.toEqual(code("category_exists"));
    const rows = async () => (await readCategories()).filter(({ id }) => [first.id, second.id].includes(id));
    const [slug, other] = (await rows()).map((row) => row.slug);
    expect(slug).not.toBe(other);
    expect((await rows())[0]?.synonyms).toEqual(["tanaman hias", "bunga"]);
    await saveCategory(osa, saveCategoryInput.parse({ ...form, categoryId: String(first.id), name: "Bunga Potong" }));
    const renamed = (await rows()).find(({ id }) => id === first.id);
    expect(renamed).toMatchObject({ name: "Bunga Potong", slug: expect.stringContaining("tanaman") });
  });
});
