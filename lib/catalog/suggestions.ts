import { now } from "@/lib/platform/clock";
import { cachedCategories } from "./cached";
import { categoryName, normalise } from "./category-tree";
import { suggest } from "./queries/suggest";

const KEPT_MS = 60_000;
const MOST_KEPT = 4_000;

/** Beginnings are few and asked by everybody, so each is answered once a minute and kept as the text that is sent. */
const kept = new Map<string, { until: number; text: Promise<string> }>();

export function suggestionsText(typed: string, locale: string): Promise<string> {
  const key = `${locale}:${normalise(typed)}`;
  const at = now().getTime();
  const known = kept.get(key);
  if (known && known.until > at) return known.text;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  const text = write(typed, locale);
  // What failed is asked again.
  text.catch(() => kept.delete(key));
  kept.delete(key);
  kept.set(key, { until: at + KEPT_MS, text });
  return text;
}

async function write(typed: string, locale: string): Promise<string> {
  const { queries, products, categories, stores } = await suggest(await cachedCategories(), typed);
  return JSON.stringify({
    queries,
    products,
    categories: categories.map((category) => ({ name: categoryName(category, locale), slug: category.slug })),
    stores,
  });
}
