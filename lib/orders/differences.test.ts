import { describe, expect, it } from "vitest";
import { compareLooks, type Look } from "./differences";

const look = (over: Partial<Look> = {}): Look => ({
  name: "Kemeja batik",
  variant: "Merah / M",
  sku: "KB-M",
  price: 100_000,
  discount: 10_000,
  weightGrams: 300,
  thumbnail: "/uploads/a.webp",
  attributes: { Ukuran: "M" },
  ...over,
});
const changed = (now: Look | null) =>
  compareLooks(look(), now)
    .filter((row) => row.changed)
    .map((row) => row.part);

describe("what was bought beside what is sold today", () => {
  it("marks nothing where nothing changed, or where there is nothing today", () => {
    expect(changed(look())).toEqual([]);
    expect(changed(null)).toEqual([]);
  });

  it("marks each part that changed, and attributes that came or went", () => {
    const now = look({ name: "Kemeja", price: 110_000, discount: 0, attributes: { Bahan: "Katun" } });
    expect(changed(now)).toEqual(["name", "attribute:Bahan", "attribute:Ukuran", "price"]);
  });

  it("compares what is paid, so that another discount of another price is no change", () => {
    expect(changed(look({ price: 95_000, discount: 5_000 }))).toEqual([]);
  });
});
