import { describe, expect, it } from "vitest";
import { type Category, categoriesFor, categoryName, pathTo, topCategories, withDescendants } from "./category-tree";

const category = (id: number, name: string, parentId: number | null, synonyms: string[] = []): Category => ({
  id,
  name,
  nameEn: `${name} (en)`,
  slug: name.toLowerCase(),
  emoji: "📦",
  parentId,
  synonyms,
});

const tree = [
  category(1, "Fashion", null, ["baju"]),
  category(2, "Atasan", 1),
  category(3, "Kaos", 2, ["Baju", "t-shirt"]),
  category(4, "Elektronik", null),
  category(5, "Handphone", 4, ["hp"]),
];

describe("the category tree (S2-102)", () => {
  it("refers to itself, to any depth", () => {
    expect(withDescendants(tree, 1)).toEqual([1, 2, 3]);
    expect(pathTo(tree, 3).map((step) => step.id)).toEqual([1, 2, 3]);
    expect(pathTo(tree, 99)).toEqual([]);
    expect(topCategories(tree).map((step) => step.id)).toEqual([1, 4]);
  });

  it("is found by its name and by what people call it (S2-103)", () => {
    expect(categoriesFor(tree, " BAJU ").map((found) => found.id)).toEqual([1, 3]);
    expect(categoriesFor(tree, "t shirt").map((found) => found.id)).toEqual([3]);
    expect(categoriesFor(tree, "handphone").map((found) => found.id)).toEqual([5]);
    expect(categoriesFor(tree, "baju tidur")).toEqual([]);
    expect(categoriesFor(tree, "!")).toEqual([]);
  });

  it("has a name in both languages", () => {
    const [first] = tree;
    expect(first && [categoryName(first, "id"), categoryName(first, "en")]).toEqual(["Fashion", "Fashion (en)"]);
  });
});
