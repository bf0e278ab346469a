import { localePath } from "./path";
import { routing } from "./routing";

/** For a page's metadata: its own address, and the same page in each language. */
export function languageAlternates(locale: string, path: string) {
  const languages = Object.fromEntries(routing.locales.map((other) => [other, localePath(other, path)]));
  return { canonical: localePath(locale, path), languages: { ...languages, "x-default": path } };
}
