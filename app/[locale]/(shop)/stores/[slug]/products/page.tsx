import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActiveFilters } from "@/components/catalog/active-filters";
import { FilterForm } from "@/components/catalog/filter-form";
import { FilterPanel } from "@/components/catalog/filter-panel";
import { ResultList } from "@/components/catalog/result-list";
import { StoreSearch } from "@/components/catalog/store-search";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { localePath } from "@/i18n/path";
import { cachedCategories } from "@/lib/catalog/cached";
import { searchProducts } from "@/lib/catalog/queries/search";
import { parseSearch } from "@/lib/catalog/schemas";
import { routes } from "@/lib/platform/routes";
import { cachedStore, cachedStoreAddress } from "@/lib/stores/cached";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function find(slug: string) {
  const address = await cachedStoreAddress(slug);
  if (!address) notFound();
  if (address.currentSlug !== slug) {
    permanentRedirect(localePath(await getLocale(), routes.storeProducts(address.currentSlug)));
  }
  return (await cachedStore(address.storeId)) ?? notFound();
}

export async function generateMetadata({ params }: Props) {
  const [store, t] = await Promise.all([params.then(({ slug }) => find(slug)), getTranslations("catalog.store")]);
  return { title: t("allOf", { name: store.name }), robots: { index: false, follow: true } };
}

/** Everything one store sells, with the filters of the search. */
export default async function StoreProductsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const [store, input, categories, t] = await Promise.all([
    find(slug),
    searchParams.then(parseSearch),
    cachedCategories(),
    getTranslations("catalog.store"),
  ]);
  const result = await searchProducts(categories, input, store.id);
  const path = routes.storeProducts(slug);
  return (
    <>
      <Breadcrumb items={[{ label: store.name, href: routes.store(slug) }, { label: t("all") }]} />
      <PageHeader title={t("allOf", { name: store.name })} />
      <div className="mb-6">
        <StoreSearch slug={slug} query={input.q} />
      </div>
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FilterPanel>
          <FilterForm id="filters" input={input} facets={result.facets} categories={categories} path={path} />
        </FilterPanel>
        <div className="min-w-0">
          <ActiveFilters input={input} categories={categories} path={path} />
          <ResultList input={input} result={result} path={path} />
        </div>
      </div>
    </>
  );
}
