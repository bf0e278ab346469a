import { type SQL, sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { type Category, withDescendants } from "../category-tree";
import { bits, type Columns, type Facet, facetNames, isChosen } from "../facets";
import { chosenOptions, type SearchInput } from "../schemas";
import type { Position, Sorting } from "../sorting";
import { anyForm, everyWord, listed, type Meaning, quoted, textQuery } from "./understand";

/** So many that fit are ranked and counted; where there are more, those that sold more are taken. */
export const MOST_FOUND = 500;
/** Options of variants are counted for results of this size, or inside a chosen category. */
const FEW_ENOUGH_FOR_OPTIONS = 250;

export type Search = {
  all: Category[];
  input: SearchInput;
  storeId?: string;
  meaning: Meaning;
  how?: "all" | "any";
};

export type OptionCount = { name: string; value: string; count: number };

export type Found = { page: { id: string; key: string }[]; columns: Columns; options: OptionCount[] | null };

type FoundRow = {
  page: [string, string][];
  options: [string, string, number][] | null;
  total: number;
  masks: number[] | null;
  categories: number[] | null;
  cities: string[] | null;
  types: string[] | null;
  cheapest: number[] | null;
  dearest: number[] | null;
  ratings: number[] | null;
  stocked: boolean[] | null;
};

/**
 * The rows that fit words and the filters in `applied`, ranked; the other chosen filters only mark the rows that fail
 * them, so that one reading answers the page and every facet.
 */
export async function readFound(
  search: Search,
  applied: readonly Facet[],
  page: { sort: Sorting; limit: number; after?: Position },
): Promise<Found> {
  const { input } = search;
  const chosen = facetNames.filter((facet) => isChosen(input, facet));
  const marked = chosen.filter((facet) => !applied.includes(facet));
  const key = keyOf(search, page.sort);
  const direction = page.sort === "termurah" ? sql`asc` : sql`desc`;
  const after = page.after ?? { key: null, id: null };
  const beyond = sql`(${after.id}::uuid is null or (key, id) ${page.sort === "termurah" ? sql`>` : sql`<`} (${after.key}::text::${sql.raw(keyType(page.sort))}, ${after.id}::uuid))`;
  const [row] = await keptDb.execute<FoundRow>(sql`
    with found as materialized (select * from ${matches(search, applied, MOST_FOUND + 1)}),
    ranked as materialized (select id, category_id, city_id, store_type, price_min, price_max, rating, in_stock, ${key} as key, ${maskOf(search, marked)} as mask from found)
    select
      (select coalesce(json_agg(json_build_array(id, key::text) order by key ${direction}, id ${direction}), '[]') from (
        select id, key from ranked where mask = 0 and ${beyond} and key is not null order by key ${direction}, id ${direction} limit ${page.limit}::int
      ) shown) as page,
      ${optionCounts(search, applied)} as options,
      count(*)::int as total, to_json(array_agg(mask)) as masks, to_json(array_agg(category_id)) as categories, to_json(array_agg(city_id)) as cities,
      to_json(array_agg(store_type)) as types, to_json(array_agg(price_min)) as cheapest, to_json(array_agg(price_max)) as dearest,
      to_json(array_agg(rating)) as ratings, to_json(array_agg(in_stock)) as stocked
    from ranked
  `);
  if (!row) throw new Error("an aggregate answers one row");
  return {
    page: row.page.map(([id, at]) => ({ id, key: at })),
    options: row.options?.map(([name, value, count]) => ({ name, value, count })) ?? null,
    columns: {
      total: row.total,
      masks: row.masks ?? [],
      categories: row.categories ?? [],
      cities: row.cities ?? [],
      types: row.types ?? [],
      cheapest: row.cheapest ?? [],
      dearest: row.dearest ?? [],
      ratings: row.ratings ?? [],
      stocked: row.stocked ?? [],
    },
  };
}

/** What the functions of the database take: each thing and filter as a question to the index, the rest beside them. */
export function conditionsOf({ all, input, storeId, meaning, how }: Search, applied: readonly Facet[]) {
  const has = (facet: Facet) => applied.includes(facet) && isChosen(input, facet);
  const category = all.find((candidate) => candidate.slug === input.category);
  const parts = [
    ...(how === "any" ? [textQuery(meaning, how)] : meaning.things.map(anyForm)),
    storeId ? quoted(`#o${storeId}`) : "",
    has("category") ? quoted(`#c${category?.id ?? 0}`) : "",
    has("city") ? quoted(`#k${input.city}`) : "",
    has("store_type") ? `(${input.store_type.map((type) => quoted(`#y${type}`)).join(" | ")})` : "",
  ].filter(Boolean);
  const ofMany = [has("in_stock") ? quoted("#i") : "", has("rating") ? quoted(`#g${input.rating}`) : ""].filter(
    Boolean,
  );
  const price = has("price");
  // What half of the shop has is asked of the rows, where words are: its list in the index is as long as the shop.
  const asked = meaning.things.length > 0 || price ? parts : [...parts, ...ofMany];
  return {
    query: listed(asked),
    rest: sql`${(price ? input.min : undefined) ?? null}::bigint, ${(price ? input.max : undefined) ?? null}::bigint,
      ${has("rating") ? input.rating : null}::int, ${has("in_stock")}::boolean, ${has("attr") ? JSON.stringify(chosenOptions(input.attr)) : null}::jsonb, ${input.in_stock === true}::boolean`,
  };
}

function matches(search: Search, applied: readonly Facet[], most: number): SQL {
  const { query, rest } = conditionsOf(search, applied);
  return sql`search_matches(${query}, ${most}::int, ${rest})`;
}

/** One form for all: what is not chosen fails nothing. */
function maskOf({ all, input }: Search, marked: readonly Facet[]): SQL {
  if (marked.length === 0) return sql`0`;
  const category = all.find((candidate) => candidate.slug === input.category);
  const ids = category ? withDescendants(all, category.id) : [];
  const of = <Value>(facet: Facet, value: Value) => (marked.includes(facet) ? value : null);
  const options = of("attr", JSON.stringify(chosenOptions(input.attr)));
  const fails: Record<Facet, SQL> = {
    category: sql`category_id <> all(${of("category", `{${ids.join(",")}}`)}::int[])`,
    city: sql`city_id <> ${of("city", input.city ?? "")}::text`,
    store_type: sql`store_type::text <> all(${of("store_type", `{${input.store_type.join(",")}}`)}::text[])`,
    price: sql`price_max < ${of("price", input.min ?? 0)}::bigint or price_min > ${of("price", input.max ?? Number.MAX_SAFE_INTEGER)}::bigint`,
    rating: sql`rating < ${of("rating", input.rating ?? 0)}::int`,
    in_stock: sql`${of("in_stock", true) ?? false}::boolean and not in_stock`,
    attr: sql`${options}::jsonb is not null and not search_has_variant(id, ${options}::jsonb, ${input.in_stock === true}::boolean)`,
  };
  return sql.join(
    facetNames.map((facet) => sql`case when ${fails[facet]} then ${sql.raw(String(bits[facet]))} else 0 end`),
    sql` + `,
  );
}

/** Values of each axis with how many products have a variant of it that also has what is chosen of the other axes. */
function optionCounts({ input }: Search, applied: readonly Facet[]): SQL {
  const isOffered = input.category !== undefined || input.attr.length > 0;
  if (applied.includes("attr") && input.attr.length > 0) return sql`null::json`;
  const others = Object.entries(chosenOptions(input.attr)).map(
    ([axis, values]) => sql`and (kv.key = ${axis} or v.attributes ->> ${axis} = any(${listed(values)}))`,
  );
  return sql`(
    select json_agg(json_build_array(counted.name, counted.value, counted.count)) from (
      select name, value, count(*)::int as count from (select distinct kv.key as name, kv.value, v.marketplace_product_id
      from (select id, mask from ranked where (mask & ${sql.raw(String(~bits.attr))}) = 0 and ${isOffered ? sql`true` : sql`(select count(*) from ranked) <= ${sql.raw(String(FEW_ENOUGH_FOR_OPTIONS))}`}) r
      cross join lateral (
        select * from marketplace_product_variants v where v.marketplace_product_id = r.id and v.status = 'aktif' and v.attributes <> '{}'
          ${input.in_stock ? sql`and v.stock > v.held` : sql``} offset 0
      ) v
      cross join lateral jsonb_each_text(v.attributes) kv
      where true ${sql.join(others, sql` `)}) once
      group by 1, 2 order by 3 desc, 1, 2 limit 120
    ) counted)`;
}

const keyType = (sort: Sorting) => (sort === "terbaru" ? "timestamptz" : "bigint");

function keyOf(search: Search, sort: Sorting): SQL {
  if (sort === "populer") return sql`sold_qty::bigint`;
  if (sort === "terbaru") return sql`published_at`;
  if (sort === "rating") return sql`(rating * 100)::bigint`;
  return sort === "relevan" ? scoreOf(search) : sql`price_min`;
}

/** Whole numbers, so that a page continues exactly where the last one ended. */
function scoreOf({ all, meaning }: Search): SQL {
  const { things, wishes, words } = meaning;
  const meant = new Set(things.flatMap(({ categoryIds }) => categoryIds).flatMap((id) => withDescendants(all, id)));
  const named = things.map(({ own }) => sql`(title @@ ${everyWord(own, ":A")}::tsquery)::int`);
  const follows = words.length > 1 ? words.map((word) => `${quoted(word)}:A`).join(" <-> ") : null;
  const parts = [sql`20000 * ln(1 + sold_qty)`, sql`10000 * rating`];
  if (things.length > 0) {
    parts.push(sql`2000000 * (${sql.join(named, sql` + `)}) / ${sql.raw(String(things.length))}`);
    parts.push(sql`400000 * ts_rank(title, ${textQuery(meaning)}::tsquery, 1)`);
  }
  parts.push(sql`case when title @@ ${follows}::tsquery then 200000 else 0 end`);
  parts.push(sql`case when category_id = any(${`{${[...meant].join(",")}}`}::int[]) then 500000 else 0 end`);
  if (wishes.includes("cheap")) parts.push(sql`400000 * (1 - percent_rank() over (order by price_min))`);
  if (wishes.includes("new")) parts.push(sql`400000 * percent_rank() over (order by published_at nulls first)`);
  if (wishes.includes("sold")) parts.push(sql`400000 * percent_rank() over (order by sold_qty)`);
  if (wishes.includes("rated")) parts.push(sql`400000 * percent_rank() over (order by rating)`);
  return sql`(${sql.join(parts, sql` + `)})::bigint`;
}
