import { describe, expect, it } from "vitest";
import { effectiveSort, parseSearch, searchHref } from "./schemas";
import { formatPosition, parsePosition } from "./sorting";

describe("parseSearch", () => {
  it("reads what the address says", () => {
    const params = { q: " kopi ", min: "Rp10.000", max: "50000", store_type: ["official", "partner"], in_stock: "1" };
    expect(parseSearch(params)).toMatchObject({
      q: "kopi",
      min: 10_000,
      max: 50_000,
      store_type: ["official", "partner"],
      in_stock: true,
    });
  });

  it("leaves out what makes no sense, and keeps the rest", () => {
    const params = { q: "kopi", min: "-5", max: "murah", rating: "9", sort: "acak", store_type: "toko", in_stock: "" };
    expect(parseSearch(params)).toEqual({
      q: "kopi",
      category: undefined,
      city: undefined,
      store_type: [],
      attr: [],
      min: undefined,
      max: undefined,
      rating: undefined,
      in_stock: undefined,
      sort: undefined,
      after: undefined,
    });
  });

  it("takes the first of a parameter given twice", () => {
    expect(parseSearch({ q: ["a", "b"] }).q).toBe("a");
  });
});

describe("searchHref", () => {
  it("turns filters on and off and starts at the first page", () => {
    const input = parseSearch({ q: "kopi", city: "3171", in_stock: "1", after: "5_x", store_type: "official" });
    expect(searchHref(input)).toBe("/search?q=kopi&city=3171&store_type=official&in_stock=1");
    expect(searchHref(input, { city: undefined, store_type: [], in_stock: undefined })).toBe("/search?q=kopi");
    expect(searchHref(parseSearch({}))).toBe("/search");
  });
});

describe("sorting", () => {
  it("puts what fits first only where something was searched for", () => {
    expect(effectiveSort(parseSearch({ q: "kopi" }))).toBe("relevan");
    expect(effectiveSort(parseSearch({}))).toBe("populer");
    expect(effectiveSort(parseSearch({ sort: "relevan" }))).toBe("populer");
    expect(effectiveSort(parseSearch({ q: "kopi", sort: "termurah" }))).toBe("termurah");
  });

  it("starts at the beginning when a position was tampered with", () => {
    const id = "0199a000-0000-7000-8000-000000000000";
    expect(parsePosition(formatPosition({ key: "12", id }), "populer")).toEqual({ key: "12", id });
    expect(parsePosition(`12_${id}`, "terbaru")).toEqual({ key: "12", id });
    for (const text of [undefined, "", "12", `x_${id}`, "12_x", `1;drop_${id}`]) {
      expect(parsePosition(text, "populer")).toBeUndefined();
    }
    expect(parsePosition(`kemarin_${id}`, "terbaru")).toBeUndefined();
  });
});
