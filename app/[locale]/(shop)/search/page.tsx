import { getLocale, getTranslations } from "next-intl/server";
import { ActiveFilters } from "@/components/catalog/active-filters";
import { CategoryChips } from "@/components/catalog/category-tiles";
import { FilterForm } from "@/components/catalog/filter-form";
import { FilterPanel } from "@/components/catalog/filter-panel";
import { ResultList } from "@/components/catalog/result-list";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/page-metadata";
import { cachedCategories, cachedStoreCities } from "@/lib/catalog/cached";
import { topCategories } from "@/lib/catalog/category-tree";
import { noteMiss } from "@/lib/catalog/note-miss";
import { searchProducts } from "@/lib/catalog/queries/search";
import { parseSearch, searchHref } from "@/lib/catalog/schemas";
import { routes } from "@/lib/platform/routes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props) {
  const [t, locale, input] = await Promise.all([
    getTranslations("catalog.search"),
    getLocale(),
    searchParams.then(parseSearch),
  ]);
  const { q } = input;
  const title = q ? t("titleFor", { query: q }) : t("title");
  const description = q ? t("descriptionFor", { query: q }) : t("description");
  // What people search for is a page; each way to filter, order and page through it is not one more.
  const isPlain = !input.after && searchHref(input, { q: undefined }) === routes.search();
  const robots = { index: isPlain, follow: true };
  return { ...pageMetadata(locale, routes.search({ q }), { title, description }), robots };
}

export default async function SearchPage({ searchParams }: Props) {
  const input = parseSearch(await searchParams);
  const [t, categories, cities] = await Promise.all([
    getTranslations("catalog.search"),
    cachedCategories(),
    cachedStoreCities(),
  ]);
  const result = await searchProducts(categories, input);
  const isWhole = searchHref(input, { q: undefined, sort: undefined }) === "/search" && !input.after;
  if (input.q && result.total === 0 && isWhole) await noteMiss(input.q);
  return (
    <>
      <PageHeader title={input.q ? t("titleFor", { query: input.q }) : t("title")} />
      {result.categories.length > 0 && (
        <section aria-label={t("meant")} className="mb-5">
          <CategoryChips categories={result.categories.slice(0, 4)} />
        </section>
      )}
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FilterPanel>
          <FilterForm id="filters" input={input} facets={result.facets} cities={cities} categories={categories} />
        </FilterPanel>
        <div className="min-w-0">
          <ActiveFilters input={input} cities={cities} categories={categories} />
          <ResultList input={input} result={result} elsewhere={topCategories(categories)} />
        </div>
      </div>
    </>
  );
}
