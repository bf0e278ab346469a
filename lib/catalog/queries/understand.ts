import { type SQL, sql } from "drizzle-orm";
import { keptDb } from "@/db/client";
import { type Category, categoriesFor, normalise } from "../category-tree";
import { cut, nearest, phrasesOf, readWords, type Wish } from "../search-words";

const MOST_ALIKE = 10;

/** One thing that is asked for: the words themselves, others for the same, and the categories they name. */
export type Thing = { own: string; alike: string[]; categoryIds: number[]; stems: string[]; isKnown: boolean };

export type Meaning = { things: Thing[]; wishes: Wish[]; words: string[] };

type Row = { kind: "synonym" | "term" | "stem"; a: string; b: string };

/** What a query means, in one question to the dictionary of words, synonyms and stems. */
export async function understand(all: Category[], query: string): Promise<Meaning> {
  const { words, wishes } = readWords(query);
  if (words.length === 0) return { things: [], wishes, words };
  const phrases = phrasesOf(words);
  const rows = await keptDb.execute<Row>(sql`
    select 'synonym' as kind, s.head as a, s.synonym as b from marketplace_search_synonyms s
    where s.head in (select head from marketplace_search_synonyms where synonym = any(${listed(phrases)}) union all select unnest(${listed(phrases)}))
    union all select 'term', word, '' from marketplace_search_terms where word = any(${listed(words)})
    union all select 'stem', w, lexeme from unnest(${listed(words)}) w, unnest(to_tsvector('indonesian', w))
  `);
  const family = rows.filter((row) => row.kind === "synonym").map(({ a, b }) => ({ head: a, synonym: b }));
  const terms = new Set(rows.filter((row) => row.kind === "term").map((row) => row.a));
  const named = (phrase: string) => categoriesFor(all, phrase).map((category) => category.id);
  const alikeOf = (phrase: string) => sameAs(phrase, family).slice(0, MOST_ALIKE);
  const things = cut(words, (phrase) => alikeOf(phrase).length > 0 || named(phrase).length > 0).map((own): Thing => {
    const alike = alikeOf(own);
    const categoryIds = named(own);
    const stems = rows.filter((row) => row.kind === "stem" && row.a === own).map((row) => row.b);
    return { own, alike, categoryIds, stems, isKnown: terms.has(own) || alike.length > 0 || categoryIds.length > 0 };
  });
  return { things, wishes, words };
}

/** The query with unknown words led to the nearest known ones; nothing when there is none to lead. */
export async function corrected({ things }: Meaning, query: string): Promise<string | undefined> {
  const strange = things.filter((thing) => !thing.isKnown && /^\p{L}{3,}$/u.test(thing.own)).map((thing) => thing.own);
  if (strange.length === 0) return undefined;
  const rows = await keptDb.execute<{ typed: string; word: string; frequency: number }>(sql`
    select typed, near.word, near.frequency from unnest(${listed(strange)}) as typed cross join lateral (
      select word, frequency from marketplace_search_terms where word % typed order by similarity(word, typed) desc, frequency desc limit 16
    ) near
  `);
  let changed = query.toLowerCase();
  for (const typed of strange) {
    const meant = nearest(
      typed,
      rows.filter((row) => row.typed === typed),
    );
    if (meant) changed = changed.replace(typed, meant);
  }
  return changed === query.toLowerCase() ? undefined : changed;
}

function sameAs(phrase: string, family: { head: string; synonym: string }[]): string[] {
  const heads = new Set(family.filter((row) => row.synonym === phrase).map((row) => row.head));
  const same = family.filter((row) => row.head === phrase || heads.has(row.head)).map((row) => row.synonym);
  return [...new Set([...heads, ...same].map(normalise))].filter((word) => word !== phrase && word !== "");
}

/** All things asked for, or, where nothing has them all, any of them. */
export function textQuery({ things }: Pick<Meaning, "things">, how: "all" | "any" = "all"): string {
  return things.map(anyForm).join(how === "all" ? " & " : " | ");
}

export function anyForm({ own, alike, categoryIds, stems, isKnown }: Thing): string {
  const forms = [own, ...alike].map((form) => everyWord(form));
  // The stemmer takes "kemeja" for a form of "meja": only a word that nobody uses as it stands is taken apart.
  if (!isKnown) forms.push(...stems.map((stem) => quoted(`#s${stem}`)));
  return `(${[...forms, ...categoryIds.map((id) => quoted(`#c${id}`))].join(" | ")})`;
}

export const everyWord = (phrase: string, weight = "") =>
  `(${phrase
    .split(" ")
    .map((w) => quoted(w) + weight)
    .join(" & ")})`;

export const quoted = (word: string) => `'${word.replace(/['\\]/g, "")}'`;

/** An array as one parameter. */
export const listed = (values: string[]): SQL => sql`${`{${values.map((v) => JSON.stringify(v)).join(",")}}`}::text[]`;
