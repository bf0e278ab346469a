import { type Category, childrenOf, withDescendants } from "./category-tree";
import type { SearchInput } from "./schemas";

/** Each filter has its bit: a row's mask says which of them it fails. */
export const bits = { category: 1, city: 2, store_type: 4, price: 8, rating: 16, in_stock: 32, attr: 64 } as const;
export type Facet = keyof typeof bits;
export const facetNames = Object.keys(bits).filter((name): name is Facet => name in bits);

/** What is known of every row found, a column each. */
export type Columns = {
  total: number;
  masks: number[];
  categories: number[];
  cities: string[];
  types: string[];
  cheapest: number[];
  dearest: number[];
  ratings: number[];
  stocked: boolean[];
};

export type Choice = { value: string; count: number };

/** A facet counts what there is under all other filters: choosing one value never hides the others beside it. */
export type Facets = {
  category: Choice[];
  city: Choice[];
  store_type: Choice[];
  price: Choice[];
  rating: Choice[];
  in_stock: Choice[];
  attr: { name: string; choices: Choice[] }[];
  /** Facets that were counted up to the bound only: their counts are "at least". */
  atLeast: Facet[];
};

export const isChosen = (input: SearchInput, facet: Facet): boolean =>
  ({
    category: input.category !== undefined,
    city: input.city !== undefined,
    store_type: input.store_type.length > 0,
    price: input.min !== undefined || input.max !== undefined,
    rating: input.rating !== undefined,
    in_stock: input.in_stock === true,
    attr: input.attr.length > 0,
  })[facet];

/** The rows that fail nothing, or nothing but this facet's own filter. */
export function rowsFor({ masks }: Columns, facet: Facet): number[] {
  const rows: number[] = [];
  masks.forEach((mask, row) => {
    if ((mask & ~bits[facet]) === 0) rows.push(row);
  });
  return rows;
}

/** From and to, both included, as the filter takes them. */
export const priceSteps = [
  [0, 49_999],
  [50_000, 99_999],
  [100_000, 249_999],
  [250_000, 499_999],
  [500_000, 999_999],
  [1_000_000, 4_999_999],
  [5_000_000, undefined],
] as const;

export function tally<Value extends string | number>(values: Value[]): Choice[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value: String(value), count })).toSorted((a, b) => b.count - a.count);
}

export const countFacet: Record<
  Exclude<Facet, "attr">,
  (columns: Columns, all: Category[], input: SearchInput) => Choice[]
> = {
  category: (columns, all, input) =>
    countCategories(pick(columns.categories, rowsFor(columns, "category")), all, input),
  city: (columns) => tally(pick(columns.cities, rowsFor(columns, "city"))),
  store_type: (columns) => tally(pick(columns.types, rowsFor(columns, "store_type"))),
  price: (columns) => {
    const rows = rowsFor(columns, "price");
    // A range of variants fits when any of it does, exactly as the filter reads it.
    const fits = (row: number, from: number, to = Number.POSITIVE_INFINITY) =>
      (columns.dearest[row] ?? 0) >= from && (columns.cheapest[row] ?? 0) <= to;
    return priceSteps
      .map(([from, to]) => ({ value: `${from}-${to ?? ""}`, count: rows.filter((row) => fits(row, from, to)).length }))
      .filter(({ count }) => count > 0);
  },
  rating: (columns) => {
    const ratings = pick(columns.ratings, rowsFor(columns, "rating"));
    return [4, 3, 2].map((least) => ({
      value: String(least),
      count: ratings.filter((rating) => rating >= least).length,
    }));
  },
  in_stock: (columns) => {
    const rows = rowsFor(columns, "in_stock");
    return [{ value: "1", count: rows.filter((row) => columns.stocked[row]).length }];
  },
};

/** The chosen category, those right under it, and the ways up; at the top the departments. */
function countCategories(ids: number[], all: Category[], input: SearchInput): Choice[] {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const below = (id: number) => withDescendants(all, id).reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  const chosen = all.find((category) => category.slug === input.category);
  const children = chosen ? childrenOf(all, chosen.id) : all.filter((category) => category.parentId === null);
  const offered =
    chosen && children.length === 0 ? all.filter((category) => category.parentId === chosen.parentId) : children;
  return offered
    .map((category) => ({ value: category.slug, count: below(category.id) }))
    .filter(({ value, count }) => count > 0 || value === input.category)
    .toSorted((a, b) => b.count - a.count);
}

const pick = <Value>(values: Value[], rows: number[]): Value[] =>
  rows.flatMap((row) => {
    const value = values[row];
    return value === undefined ? [] : [value];
  });
