import { z } from "zod";
import { normalise } from "./category-tree";
import { sortings } from "./sorting";

// People write Rp15.000 as well as 15000.
const rupiah = z
  .string()
  .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
  .pipe(z.string().regex(/^\d{1,12}$/))
  .transform(Number);

// An empty field of a GET form arrives as an empty string.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional()).catch(undefined);

const types = z.enum(["biasa", "partner", "official"]);
const typeList = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : String(value).split(",")),
  z.array(types),
);

// "Warna:Merah": an axis of the variants and one of its values.
const options = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().regex(/^[^:]{1,40}:.{1,60}$/s)).max(12),
  )
  .catch([]);

/** The address of a search. It is typed, shared and shortened by people: what makes no sense is left out, not refused. */
export const searchInput = z.object({
  q: optional(z.string().trim().max(100)),
  category: optional(z.string().max(80)),
  city: optional(z.string().max(10)),
  store_type: typeList.catch([]),
  min: optional(rupiah),
  max: optional(rupiah),
  rating: optional(z.coerce.number().int().min(1).max(5)),
  in_stock: optional(z.enum(["1", "on"]).transform(() => true)),
  attr: options,
  /** The words as they were typed, where a correction was not wanted. */
  exact: optional(z.enum(["1"]).transform(() => true)),
  sort: optional(z.enum(sortings)),
  after: optional(z.string().max(120)),
});

export type SearchInput = z.output<typeof searchInput>;

const several = new Set(["store_type", "attr"]);

/** A parameter given twice counts once, except where several are meant. */
export function parseSearch(params: Record<string, string | string[] | undefined>): SearchInput {
  const single = Object.entries(params).map(([name, value]) => [
    name,
    !several.has(name) && Array.isArray(value) ? value[0] : value,
  ]);
  const given = Object.fromEntries(single);
  // A range that was picked as a whole stands for both of its ends.
  const [, from, to] = /^(\d{1,12})-(\d{0,12})$/.exec(String(given.price ?? "")) ?? [];
  return searchInput.parse(from === undefined ? given : { ...given, min: from === "0" ? undefined : from, max: to });
}

/** Products found by a word come best first, those that are only filtered by what others buy. */
export const effectiveSort = (input: SearchInput) =>
  input.sort === undefined || (input.sort === "relevan" && !input.q) ? (input.q ? "relevan" : "populer") : input.sort;

/** The address of a search with some of it changed; `undefined` takes a filter off. The page always starts anew. */
export function searchHref(input: SearchInput, change: Partial<SearchInput> = {}, path = "/search"): string {
  const { in_stock, exact, store_type, attr, ...rest } = { ...input, after: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, String(value));
  for (const type of store_type) query.append("store_type", type);
  for (const option of attr) query.append("attr", option);
  if (in_stock) query.set("in_stock", "1");
  if (exact) query.set("exact", "1");
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Axes with the values that were chosen of each: `{ Warna: ["Merah", "Biru"] }`. */
export function chosenOptions(attr: string[]): Record<string, string[]> {
  const axes: Record<string, string[]> = {};
  for (const option of attr) {
    const colon = option.indexOf(":");
    const name = option.slice(0, colon);
    axes[name] = [...(axes[name] ?? []), option.slice(colon + 1)];
  }
  return axes;
}

/** Nothing asked and nothing filtered. */
export const emptySearch: SearchInput = { store_type: [], attr: [] };

const word = z.string().trim().min(1).max(40).transform(normalise).pipe(z.string().min(1).max(40));

/** Two words or phrases that mean the same when people search. */
export const synonymPair = z.object({ head: word, synonym: word });

const optionalId = z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()]).default(null);

/** Words apart by commas or lines, each once. */
const wordList = z
  .string()
  .max(1_000)
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[,\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ]);

export const saveCategoryInput = z.object({
  categoryId: optionalId,
  parentId: optionalId,
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(40),
  emoji: z.string().trim().min(1).max(16),
  synonyms: wordList,
});

/** `12:up` is a button of the row, `12:inside:5` where it was dropped. */
export const moveCategoryInput = z.object({
  move: z
    .string()
    .regex(/^\d{1,10}:(?:(?:up|down|in|out)|(?:before|inside|after):\d{1,10})$/)
    .transform((typed) => {
      const [id, what = "", target] = typed.split(":");
      if (target === undefined) return { id: Number(id), step: z.enum(["up", "down", "in", "out"]).parse(what) };
      const place = z.enum(["before", "inside", "after"]).parse(what);
      return { id: Number(id), place, targetId: Number(target) };
    }),
});

export const mergeCategoryInput = z.object({
  categoryId: z.coerce.number().int().positive(),
  intoId: z.coerce.number().int().positive(),
  reason: z.string().trim().min(1).min(5, "reason_short").max(300),
});
