import { type Locale, routing } from "./routing";

const prefixed = new RegExp(`^/(?:${routing.locales.join("|")})(?=/|$)`);

/** The path without its language: both `/en/cart` and the rewritten `/id/cart` are `/cart`. */
export function stripLocale(path: string): string {
  return path.replace(prefixed, "") || "/";
}

/** Our own paths in the given language; addresses elsewhere, fragments and files are left alone. */
export function localePath(locale: string, href: string): string {
  if (!href.startsWith("/") || href.startsWith("//") || href.startsWith("/api/")) return href;
  const [path = "/", rest = ""] = splitPath(href);
  const bare = stripLocale(path);
  if (locale === routing.defaultLocale) return bare + rest;
  return `/${locale}${bare === "/" ? "" : bare}${rest}`;
}

export function otherLocale(locale: string): Locale {
  return locale === "en" ? "id" : "en";
}

function splitPath(href: string): [string, string] {
  const end = href.search(/[?#]/);
  return end < 0 ? [href, ""] : [href.slice(0, end), href.slice(end)];
}
