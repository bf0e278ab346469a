import { getTranslations } from "next-intl/server";
import { ActiveFilters } from "@/components/catalog/active-filters";
import { CategoryChips } from "@/components/catalog/category-tiles";
import { FilterForm } from "@/components/catalog/filter-form";
import { FilterPanel } from "@/components/catalog/filter-panel";
import { ResultList } from "@/components/catalog/result-list";
import { PageHeader } from "@/components/ui/page-header";
import { cachedCategories, cachedStoreCities } from "@/lib/catalog/cached";
import { topCategories } from "@/lib/catalog/category-tree";
import { noteMiss } from "@/lib/catalog/note-miss";
import { searchProducts } from "@/lib/catalog/queries/search";
import { parseSearch, searchHref } from "@/lib/catalog/schemas";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props) {
  const [t, { q }] = await Promise.all([getTranslations("catalog.search"), searchParams.then(parseSearch)]);
  // Every word has a page of results; none of them is a page of its own for crawlers.
  return { title: q ? t("titleFor", { query: q }) : t("title"), robots: { index: false, follow: true } };
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
