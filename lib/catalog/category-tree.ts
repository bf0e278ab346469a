export type Category = {
  id: number;
  name: string;
  nameEn: string;
  slug: string;
  emoji: string;
  parentId: number | null;
  synonyms: string[];
};

export const categoryName = (category: { name: string; nameEn: string }, locale: string) =>
  locale === "en" ? category.nameEn : category.name;

export const topCategories = (all: Category[]) => all.filter((category) => category.parentId === null);

export const childrenOf = (all: Category[], id: number) => all.filter((category) => category.parentId === id);

/** The category itself and everything under it (S2-102). */
export function withDescendants(all: Category[], id: number): number[] {
  return [id, ...childrenOf(all, id).flatMap((child) => withDescendants(all, child.id))];
}

/** From the top of the tree down to the category itself. */
export function pathTo(all: Category[], id: number): Category[] {
  const category = all.find((candidate) => candidate.id === id);
  if (!category) return [];
  return category.parentId === null ? [category] : [...pathTo(all, category.parentId), category];
}

/** Categories that a word means by name or by synonym: "baju" is clothing (S2-103). The most general ones first. */
export function categoriesFor(all: Category[], query: string): Category[] {
  const wanted = normalise(query);
  return wanted === "" ? [] : (byWord(all).get(wanted) ?? []);
}

// The tree is the same for thousands of searches: its words are taken apart once.
const known = new WeakMap<Category[], Map<string, Category[]>>();

function byWord(all: Category[]): Map<string, Category[]> {
  const made = known.get(all);
  if (made) return made;
  const words = new Map<string, Category[]>();
  for (const category of all.toSorted((a, b) => pathTo(all, a.id).length - pathTo(all, b.id).length)) {
    for (const word of new Set([category.name, category.nameEn, ...category.synonyms].map(normalise))) {
      words.set(word, [...(words.get(word) ?? []), category]);
    }
  }
  known.set(all, words);
  return words;
}

export const normalise = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
