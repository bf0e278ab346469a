import { getLocale, getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/path";
import type { SearchFormWords } from "./search-form";

/** The search of every page's head, in the reader's language. */
export async function searchWords(): Promise<SearchFormWords> {
  const [t, locale] = await Promise.all([getTranslations("common.search"), getLocale()]);
  return {
    action: localePath(locale, "/search"),
    label: t("label"),
    placeholder: t("placeholder"),
    submit: t("submit"),
    suggestions: {
      suggestions: t("suggestions"),
      words: t("words"),
      products: t("products"),
      categories: t("categories"),
      stores: t("stores"),
      found: t("found", { n: "{n}" }),
      none: t("none"),
    },
  };
}
