import { inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchSynonyms } from "@/db/schema/catalog";
import { normalise } from "../category-tree";

const MOST_WORDS = 8;
const MOST_WORDINGS = 12;
const LONGEST_PHRASE_WORDS = 3;

/**
 * The query in other words: each word or phrase that the dictionary knows is exchanged, one at a time. "hp murah" also
 * looks for "handphone murah" and "ponsel murah".
 */
export async function otherWordings(query: string): Promise<string[]> {
  const words = normalise(query).split(" ").slice(0, MOST_WORDS);
  const phrases = phrasesOf(words);
  const known = await db
    .select()
    .from(searchSynonyms)
    .where(or(inArray(searchSynonyms.head, phrases), inArray(searchSynonyms.synonym, phrases)));
  const heads = known.map((row) => row.head);
  // The words beside a synonym mean the same as it does.
  const family = heads.length
    ? await db.select().from(searchSynonyms).where(inArray(searchSynonyms.head, heads)).limit(60)
    : [];
  const wordings = new Set<string>();
  for (const phrase of phrases) {
    for (const same of sameAs(phrase, family)) {
      wordings.add(` ${words.join(" ")} `.replace(` ${phrase} `, ` ${same} `).trim());
    }
  }
  wordings.delete(words.join(" "));
  return [...wordings].slice(0, MOST_WORDINGS);
}

function sameAs(phrase: string, family: { head: string; synonym: string }[]): string[] {
  const direct = family.filter((row) => row.head === phrase).map((row) => row.synonym);
  const heads = family.filter((row) => row.synonym === phrase).map((row) => row.head);
  const siblings = family.filter((row) => heads.includes(row.head)).map((row) => row.synonym);
  return [...direct, ...heads, ...siblings];
}

function phrasesOf(words: string[]): string[] {
  const phrases: string[] = [];
  for (let length = Math.min(LONGEST_PHRASE_WORDS, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) phrases.push(words.slice(at, at + length).join(" "));
  }
  return phrases;
}

// Indonesian doubles a word for its plural, which a product's name seldom does: "kotak-kotak" is looked for as "kotak".
const undoubled = (text: string) => text.replace(/(\p{L}{2,})-\1(?!\p{L})/giu, "$1");

/** What people type, understood as they type it on any search page: words, "a phrase", -not. */
export function ownQuery(query: string): SQL {
  const text = undoubled(query);
  return sql`(websearch_to_tsquery('indonesian', ${text}) || websearch_to_tsquery('simple', ${text}))`;
}

export function widerQuery(query: string, wordings: string[]): SQL {
  const parts = [ownQuery(query), ...wordings.map((wording) => sql`websearch_to_tsquery('indonesian', ${wording})`)];
  return sql`(${sql.join(parts, sql` || `)})`;
}
