import { getLocale } from "next-intl/server";
import type { DrawingName } from "@/components/ui/drawings";
import { localePath } from "@/i18n/path";
import { LazyMessage } from "./lazy-message";
import { searchWords } from "./search-words";

type MessagePageProps = {
  drawing: DrawingName;
  title: string;
  text: string;
  /** The ways on, the likeliest first. */
  ways: { href: string; label: string }[];
};

/**
 * A page that only says one thing, such as a 404: with the mark, the search, and a way on. Each of these pages travels
 * unseen with every page of the shop, so that it can take its place; hence only as its words.
 */
export async function MessagePage({ ways, ...message }: MessagePageProps) {
  const [locale, search] = await Promise.all([getLocale(), searchWords()]);
  const links = ways.map(({ href, label }) => ({ href: localePath(locale, href), label }));
  return <LazyMessage {...message} ways={links} home={localePath(locale, "/")} search={search} />;
}
