import { languageAlternates } from "@/i18n/alternates";
import { routing } from "@/i18n/routing";
import { escapeXml } from "@/lib/shared/xml";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

export function sitemapIndex(origin: string, parts: string[]): string {
  const lines = parts.map((part) => `<sitemap><loc>${escapeXml(`${origin}/sitemaps/${part}.xml`)}</loc></sitemap>`);
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</sitemapindex>\n`;
}

/** Every page in every language, and beside each the same page in the others. */
export function sitemapPart(origin: string, pages: { path: string; changedAt?: string }[]): string {
  const urls = pages.flatMap(({ path, changedAt }) => {
    const { languages } = languageAlternates(routing.defaultLocale, path);
    const links = Object.entries(languages)
      .map(([language, at]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(origin + at)}"/>`)
      .join("");
    const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : "";
    return routing.locales.map((locale) => {
      const at = languageAlternates(locale, path).canonical;
      return `<url><loc>${escapeXml(origin + at)}</loc>${changed}${links}</url>`;
    });
  });
  return `${head}<urlset ${spaces}>\n${urls.join("\n")}\n</urlset>\n`;
}
