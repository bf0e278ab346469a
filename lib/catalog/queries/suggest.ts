import { sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { type Category, normalise } from "../category-tree";
import { everyWord } from "./understand";

const MOST_RANKED = 60;

export type Suggestions = {
  /** The words, completed. */
  queries: string[];
  products: { name: string; slug: string }[];
  categories: Category[];
  stores: { name: string; slug: string; cityName: string }[];
};

type Row = { queries: string[] | null; products: Suggestions["products"] | null; stores: Suggestions["stores"] | null };

/** What a beginning may become. The last word is completed by the words of the shop, so no long list is ever read. */
export async function suggest(all: Category[], typed: string): Promise<Suggestions> {
  const words = normalise(typed).split(" ").filter(Boolean).slice(0, 6);
  const last = words.at(-1) ?? "";
  if (last.length < 2 && words.length < 2) return { queries: [], products: [], categories: [], stores: [] };
  const before = words.slice(0, -1);
  const head = before.length > 0 ? `${everyWord(before.join(" "))} & ` : "";
  const [row] = await keptDb.execute<Row>(sql`
    with near as materialized (
      select word, frequency from marketplace_search_terms where word like ${`${last}%`} order by frequency desc, word limit 8
    ), asked as (select ${head} || '(' || string_agg('''' || word || '''', ' | ') || ')' as query from near),
    found as materialized (
      select m.id, m.sold_qty from asked, search_matches(array[asked.query], ${MOST_RANKED}, null, null, null, false, null, false) m where asked.query is not null
      order by m.sold_qty desc, m.id desc limit 5
    )
    select
      (select json_agg(word order by frequency desc, word) from (select * from near limit 3) words) as queries,
      (select json_agg(json_build_object('name', p.name, 'slug', p.slug) order by found.sold_qty desc, found.id desc)
        from found join marketplace_products p on p.id = found.id) as products,
      (select json_agg(json_build_object('name', name, 'slug', slug, 'cityName', city_name)) from search_stores(${`${head}'${last}':*`}, 3)) as stores
  `);
  return {
    queries: (row?.queries ?? []).map((word) => [...before, word].join(" ")),
    products: row?.products ?? [],
    categories: beginning(all, words.join(" ")),
    stores: row?.stores ?? [],
  };
}

function beginning(all: Category[], typed: string): Category[] {
  const begins = (words: string[]) =>
    words.some((word) => normalise(word).startsWith(typed) || normalise(word).includes(` ${typed}`));
  const byName = all.filter(({ name, nameEn }) => begins([name, nameEn]));
  const bySynonym = all.filter(({ synonyms }) => begins(synonyms));
  return [...new Set([...byName, ...bySynonym])].slice(0, 3);
}
