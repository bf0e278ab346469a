import { z } from "zod";
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
  sort: optional(z.enum(sortings)),
  after: optional(z.string().max(120)),
});

export type SearchInput = z.output<typeof searchInput>;

/** A parameter given twice counts once, except where several are meant. */
export function parseSearch(params: Record<string, string | string[] | undefined>): SearchInput {
  const single = Object.entries(params).map(([name, value]) => [
    name,
    name !== "store_type" && Array.isArray(value) ? value[0] : value,
  ]);
  return searchInput.parse(Object.fromEntries(single));
}

/** Products found by a word come best first, those that are only filtered by what others buy. */
export const effectiveSort = (input: SearchInput) =>
  input.sort === undefined || (input.sort === "relevan" && !input.q) ? (input.q ? "relevan" : "populer") : input.sort;

/** The address of a search with some of it changed; `undefined` takes a filter off. The page always starts anew. */
export function searchHref(input: SearchInput, change: Partial<SearchInput> = {}, path = "/search"): string {
  const { in_stock, store_type, ...rest } = { ...input, after: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, String(value));
  for (const type of store_type) query.append("store_type", type);
  if (in_stock) query.set("in_stock", "1");
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
