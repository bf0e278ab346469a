import { getLocale, getTranslations } from "next-intl/server";
import { SearchIcon } from "@/components/ui/icons";
import { localePath } from "@/i18n/path";
import { SearchInput } from "./search-input";

/** Search is a plain GET, so its results have an address and need no script. */
export async function SearchForm({ query }: { query?: string }) {
  const t = await getTranslations("common.search");
  const words = {
    suggestions: t("suggestions"),
    words: t("words"),
    products: t("products"),
    categories: t("categories"),
    stores: t("stores"),
    found: t.raw("found"),
    none: t("none"),
  };
  return (
    <search className="min-w-0 grow">
      <form action={localePath(await getLocale(), "/search")} className="relative">
        <SearchInput label={t("label")} placeholder={t("placeholder")} query={query} words={words} />
        <button
          type="submit"
          className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center rounded-full text-muted hover:text-accent"
        >
          <SearchIcon label={t("submit")} />
        </button>
      </form>
    </search>
  );
}
