import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import { type Category, categoriesFor, normalise, withDescendants } from "../category-tree";
import { effectiveSort, type SearchInput } from "../schemas";
import { parsePosition } from "../sorting";
import { listCards, type ProductCard, type ProductList } from "./cards";
import { otherWordings, ownQuery, widerQuery } from "./search-terms";

const PAGE_SIZE = 24;
const FEW = 4;
const MOST_COMPARED_WORDS = 6;

export type SearchResult = ProductList & {
  /** Categories that the query means as a whole. */
  categories: Category[];
  /** Names that look like the query, where few or none contain it. */
  similar: ProductCard[];
};

/** `storeId` narrows to one store; it comes from that store's page, not from the address of a search. */
export async function searchProducts(all: Category[], input: SearchInput, storeId?: string): Promise<SearchResult> {
  const sort = effectiveSort(input);
  const filters = and(filtersOf(all, input), storeId ? eq(products.marketplaceStoreId, storeId) : undefined);
  const after = parsePosition(input.after, sort);
  if (!input.q) {
    const list = await listCards({ where: filters, sort, limit: PAGE_SIZE, after });
    return { ...list, categories: [], similar: [] };
  }
  const categories = categoriesFor(all, input.q);
  const match = await matchOf(all, input.q, categories);
  const where = and(filters, match.where);
  const list = await listCards({ where, sort, limit: PAGE_SIZE, after, score: match.score });
  const similar =
    after || list.cards.length >= FEW ? [] : await listSimilar(input.q, filters, new Set(list.cards.map((c) => c.id)));
  return { ...list, categories, similar };
}

async function matchOf(all: Category[], query: string, meant: Category[]) {
  const wider = widerQuery(query, await otherWordings(query));
  const ids = [...new Set(meant.flatMap((category) => withDescendants(all, category.id)))];
  const inMeant = ids.length ? inArray(products.categoryId, ids) : undefined;
  // Whole numbers, so that a page can continue exactly where the last one ended.
  const score = sql<number>`(
    1000000 * (8 * ts_rank(${products.search}, ${ownQuery(query)}) + ts_rank(${products.search}, ${wider}))
    + 4000000 * ${shareNamed(query)}
    + ${inMeant ? sql`case when ${inMeant} then 400000 else 0 end` : sql`0`}
    + 20000 * ln(1 + ${products.soldQty})
  )::bigint`;
  return { where: or(sql`${products.search} @@ ${wider}`, inMeant), score };
}

// The stemmer takes "kemeja" for a form of "meja": the words as they were typed decide between a shirt and a table.
function shareNamed(query: string): SQL {
  const words = normalise(query).split(" ").filter(Boolean).slice(0, MOST_COMPARED_WORDS);
  if (words.length === 0) return sql`0`;
  const named = words.map((word) => sql`(${products.name} ~* ${`\\m${word}`})::int`);
  return sql`((${sql.join(named, sql` + `)})::numeric / ${sql.raw(String(words.length))})`;
}

function filtersOf(all: Category[], input: SearchInput): SQL | undefined {
  const category = all.find((candidate) => candidate.slug === input.category);
  return and(
    input.category !== undefined
      ? inArray(products.categoryId, category ? withDescendants(all, category.id) : [-1])
      : undefined,
    input.city ? eq(stores.cityId, input.city) : undefined,
    input.store_type.length ? inArray(stores.storeType, input.store_type) : undefined,
    // A range of variants fits when any of it does.
    input.min !== undefined ? gte(products.priceMax, input.min) : undefined,
    input.max !== undefined ? lte(products.priceMin, input.max) : undefined,
    input.rating !== undefined ? gte(products.rating, input.rating) : undefined,
    input.in_stock ? eq(products.status, "aktif") : undefined,
  );
}

async function listSimilar(query: string, filters: SQL | undefined, known: Set<string>): Promise<ProductCard[]> {
  const ids = await similarIds(query);
  if (ids.length === 0) return [];
  const { cards } = await listCards({
    where: and(filters, inArray(products.id, ids)),
    sort: "populer",
    limit: ids.length,
  });
  return cards.filter((card) => !known.has(card.id)).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function similarIds(query: string): Promise<string[]> {
  return db.transaction(async (tx) => {
    // The default of 0.6 forgives too little: "kemja" is 0.5 from "kemeja".
    await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', '0.42', true)`);
    const rows = await tx.execute<{ id: string }>(sql`
      select id from marketplace_products
      where status in ('aktif', 'habis') and ${query} <% name
      order by word_similarity(${query}, name) desc, sold_qty desc, id desc limit 24
    `);
    return rows.map((row) => row.id);
  });
}
