import { sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { type Category, categoriesFor } from "../category-tree";
import { type Choice, countFacet, type Facet, type Facets, facetNames, isChosen } from "../facets";
import { effectiveSort, emptySearch, type SearchInput } from "../schemas";
import { type Position, parsePosition } from "../sorting";
import { conditionsOf, type Found, MOST_FOUND, type OptionCount, readFound, type Search } from "./candidates";
import { listCardsByIds, type ProductList } from "./cards";
import { corrected, type Meaning, understand } from "./understand";

const PAGE_SIZE = 24;

export type SearchResult = ProductList & {
  /** Categories that the query means as a whole. */
  categories: Category[];
  facets: Facets;
  /** Products that fit; `isMore` when it is only the bound of what is counted. */
  total: number;
  isMore: boolean;
  /** The words that were looked for instead of those typed, which nothing has. */
  corrected?: string;
  /** Nothing has all the words: these have some of them. */
  isPartial: boolean;
};

/** `storeId` narrows to one store; it comes from that store's page, not from the address of a search. */
export async function searchProducts(all: Category[], input: SearchInput, storeId?: string): Promise<SearchResult> {
  const query = input.q ?? "";
  const meaning = query ? await understand(all, query) : nothing;
  const categories = categoriesFor(all, query);
  let search: Search = { all, input, storeId, meaning };
  let base = await readFound(search, [], pageOf(input));
  let instead: string | undefined;
  if (base.columns.total === 0 && meaning.things.length > 0) {
    const attempts = async function* () {
      const other = input.exact ? undefined : await corrected(meaning, query);
      const otherMeaning = other ? await understand(all, other) : meaning;
      if (other) yield { instead: other, search: { ...search, meaning: otherMeaning } };
      if (meaning.things.length > 1)
        yield { instead: other, search: { ...search, meaning: otherMeaning, how: "any" as const } };
    };
    for await (const attempt of attempts()) {
      const found = await readFound(attempt.search, [], pageOf(input));
      if (found.columns.total === 0) continue;
      [base, search, instead] = [found, attempt.search, attempt.instead];
      break;
    }
  }
  const isComplete = base.columns.total <= MOST_FOUND;
  const counted = isComplete ? countedAtOnce(search, base) : await countedApart(search, base);
  const { page, next } = isComplete ? cutPage(base.page) : await farPage(search, counted.hits);
  return {
    cards: await listCardsByIds(page.map(({ id }) => id)),
    next,
    categories: instead ? categoriesFor(all, instead) : categories,
    facets: counted.facets,
    total: counted.total,
    isMore: counted.isMore,
    corrected: instead,
    isPartial: search.how === "any",
  };
}

const nothing: Meaning = { things: [], wishes: [], words: [] };

function pageOf(input: SearchInput) {
  const sort = effectiveSort(input);
  return { sort, limit: PAGE_SIZE + 1, after: parsePosition(input.after, sort) };
}

function cutPage(rows: Position[]): { page: Position[]; next: Position | null } {
  const page = rows.slice(0, PAGE_SIZE);
  return { page, next: rows.length > PAGE_SIZE ? (page.at(-1) ?? null) : null };
}

type Counted = { facets: Facets; total: number; isMore: boolean; hits: Found };

/** Everything that fits the words is at hand: each facet is a count over it, and exact. */
function countedAtOnce(search: Search, base: Found): Counted {
  const total = base.columns.masks.filter((mask) => mask === 0).length;
  const facets = facetsOf(search, () => base, []);
  return { facets, total, isMore: false, hits: base };
}

/** There is more than the bound: each chosen filter is left out in a reading of its own, so that counts stay true. */
async function countedApart(search: Search, base: Found): Promise<Counted> {
  const chosen = facetNames.filter((facet) => isChosen(search.input, facet));
  const hits = chosen.length > 0 ? await readFound(search, chosen, pageOf(search.input)) : base;
  const without = new Map<Facet, Found>();
  for (const facet of chosen) {
    const others = chosen.filter((other) => other !== facet);
    without.set(
      facet,
      others.length > 0 ? await readFound(search, others, { ...pageOf(search.input), limit: 0 }) : base,
    );
  }
  const of = (facet: Facet) => without.get(facet) ?? hits;
  const isOver = (found: Found) => found.columns.total > MOST_FOUND;
  const facets = facetsOf(
    search,
    of,
    facetNames.filter((facet) => isOver(of(facet))),
  );
  return { facets, total: Math.min(hits.columns.total, MOST_FOUND), isMore: isOver(hits), hits };
}

function facetsOf({ all, input }: Search, of: (facet: Facet) => Found, atLeast: Facet[]): Facets {
  const plain = (facet: Exclude<Facet, "attr">): Choice[] => countFacet[facet](of(facet).columns, all, input);
  return {
    category: plain("category"),
    city: plain("city"),
    store_type: plain("store_type"),
    price: plain("price"),
    rating: plain("rating"),
    in_stock: plain("in_stock"),
    attr: byAxis(of("attr").options ?? []),
    atLeast,
  };
}

function byAxis(options: OptionCount[]) {
  const axes = new Map<string, Choice[]>();
  for (const { name, value, count } of options) axes.set(name, [...(axes.get(name) ?? []), { value, count }]);
  return [...axes].map(([name, choices]) => ({ name, choices: choices.slice(0, 12) })).slice(0, 5);
}

/** Beyond the bound a true order of the shop is walked by its index; the best fits are the best of what was ranked. */
async function farPage(search: Search, hits: Found): Promise<{ page: Position[]; next: Position | null }> {
  const { sort, limit, after } = pageOf(search.input);
  if (sort === "relevan" || sort === "rating" || hits.columns.total <= MOST_FOUND) return cutPage(hits.page);
  const chosen = facetNames.filter((facet) => isChosen(search.input, facet));
  const { query, rest } = conditionsOf(search, chosen);
  // Whatever was ranked fits: a whole page of it is never further than the page that is asked for.
  const edge = hits.page.at(limit - 1)?.key ?? null;
  const rows = await keptDb.execute<Position>(
    sql`select id, key from search_walk(${sort}, ${query}, ${after?.key ?? null}::text, ${after?.id ?? null}::uuid, ${edge}::text, ${limit}::int, ${rest})`,
  );
  return cutPage([...rows]);
}

/** What the filters of a category's own first page offer. */
export async function readCategoryFacets(all: Category[], slug: string): Promise<Facets> {
  return (await searchProducts(all, { ...emptySearch, category: slug })).facets;
}
