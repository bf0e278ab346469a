import { normalise } from "./category-tree";

const MOST_WORDS = 8;

/** What a word asks of the order instead of the goods. */
export type Wish = "cheap" | "sold" | "new" | "rated";

const wishes: Record<string, Wish> = {
  murah: "cheap",
  murmer: "cheap",
  termurah: "cheap",
  hemat: "cheap",
  ekonomis: "cheap",
  terjangkau: "cheap",
  promo: "cheap",
  diskon: "cheap",
  obral: "cheap",
  cheap: "cheap",
  terlaris: "sold",
  laris: "sold",
  populer: "sold",
  viral: "sold",
  hits: "sold",
  terbaru: "new",
  terkini: "new",
  bagus: "rated",
  terbaik: "rated",
  berkualitas: "rated",
  best: "rated",
};

const silent = new Set(
  "yang yg untuk utk buat dan atau di ke dari dengan dgn sama the and for with of a an nya ini itu si dong sih mau cari beli jual".split(
    " ",
  ),
);

export type Asked = { words: string[]; wishes: Wish[] };

/** Words to look for, apart from those that only wish for an order: "sepatu lari murah" looks for running shoes. */
export function readWords(query: string): Asked {
  // Indonesian doubles a word for its plural, which a product's name seldom does.
  const single = query.toLowerCase().replace(/(\p{L}{2,})-\1(?!\p{L})/gu, "$1");
  const all = normalise(single).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  const wished = all.flatMap((word) => wishes[word] ?? []);
  const words = all.filter((word) => !wishes[word] && !silent.has(word));
  if (words.length > 0 || wished.length > 0) return { words, wishes: [...new Set(wished)] };
  return { words: all, wishes: [] };
}

/** Runs of one to three words, the longest first: "jam tangan" is one thing. */
export function phrasesOf(words: string[]): string[] {
  const phrases: string[] = [];
  for (let length = Math.min(3, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) phrases.push(words.slice(at, at + length).join(" "));
  }
  return phrases;
}

/** The words cut into the longest phrases that mean something together. */
export function cut(words: string[], means: (phrase: string) => boolean): string[] {
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2].find((size) => at + size <= words.length && means(words.slice(at, at + size).join(" "))) ?? 1;
    parts.push(words.slice(at, at + length).join(" "));
    at += length;
  }
  return parts;
}

/** How many letters differ; two that changed places count as one slip. */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + same);
      row.push(swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return at(a.length, b.length);
}

type Known = { word: string; frequency: number };

/** The word that was most likely meant, if one is near enough. */
export function nearest(typed: string, known: Known[]): string | undefined {
  const slips = typed.length <= 4 ? 1 : typed.length <= 8 ? 1.6 : 2.5;
  const skeleton = (word: string) => word.replace(/[aeiou]/g, "");
  const ranked = known
    .map(({ word, frequency }) => ({
      word,
      // Vowels are what people leave out, and the first letter is what they get right.
      cost:
        distance(typed, word) -
        (skeleton(word) === skeleton(typed) ? 0.6 : 0) +
        (word[0] === typed[0] ? 0 : 0.5) -
        Math.min(0.4, Math.log10(1 + frequency) / 10),
    }))
    .filter(({ cost }) => cost <= slips)
    .toSorted((a, b) => a.cost - b.cost || a.word.localeCompare(b.word));
  return ranked[0]?.word;
}
