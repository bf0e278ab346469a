import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryChips } from "@/components/catalog/category-tiles";
import { FilterForm } from "@/components/catalog/filter-form";
import { FilterPanel } from "@/components/catalog/filter-panel";
import { ProductGrid } from "@/components/catalog/product-grid";
import { StructuredData } from "@/components/catalog/structured-data";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { pageMetadata } from "@/i18n/page-metadata";
import { localePath } from "@/i18n/path";
import {
  cachedCategories,
  cachedCategoryCards,
  cachedCategoryFacets,
  cachedMergedCategory,
  cachedStoreCities,
} from "@/lib/catalog/cached";
import { categoryName, childrenOf, pathTo } from "@/lib/catalog/category-tree";
import { emptySearch } from "@/lib/catalog/schemas";
import { formatPosition } from "@/lib/catalog/sorting";
import { breadcrumbData } from "@/lib/catalog/structured-data";
import { readEnv } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 3600;

const PAGE_SIZE = 24;

export function generateStaticParams() {
  return [];
}

async function find(slug: string, locale: string) {
  const all = await cachedCategories();
  const category = all.find((candidate) => candidate.slug === slug);
  if (category) return { all, category };
  const merged = await cachedMergedCategory(slug);
  return merged ? permanentRedirect(localePath(locale === "en" ? "en" : "id", routes.category(merged))) : notFound();
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const [{ category }, t] = await Promise.all([find(slug, locale), getTranslations("catalog.category")]);
  const name = categoryName(category, locale);
  return pageMetadata(locale, routes.category(slug), { title: name, description: t("description", { name }) });
}

/** The first page by popularity is one page for everybody; any other order or page is a search. */
export default async function CategoryPage({ params }: Props) {
  const { slug, locale: language } = await params;
  const { all, category } = await find(slug, language);
  const [t, locale, list, facets, cities] = await Promise.all([
    getTranslations("catalog"),
    getLocale(),
    cachedCategoryCards(category.id, PAGE_SIZE),
    cachedCategoryFacets(slug),
    cachedStoreCities(),
  ]);
  const children = childrenOf(all, category.id);
  const path = pathTo(all, category.id);
  const sorted = (sort: "terbaru" | "termurah" | "termahal") => ({
    href: routes.search({ category: slug, sort }),
    label: t(`sort.${sort}`),
  });
  const crumbs = path.map((step) => ({ label: categoryName(step, locale), href: routes.category(step.slug) }));
  return (
    <>
      <StructuredData data={[breadcrumbData({ origin: readEnv().APP_URL, locale }, crumbs)]} />
      <Breadcrumb
        items={[
          { label: t("categories.title"), href: "/categories" },
          ...path.map((step) => ({
            label: categoryName(step, locale),
            href: step.id === category.id ? undefined : routes.category(step.slug),
          })),
        ]}
      />
      <PageHeader title={categoryName(category, locale)} />
      {children.length > 0 && (
        <section aria-label={t("category.children")} className="mb-6">
          <CategoryChips categories={children} />
        </section>
      )}
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FilterPanel>
          <FilterForm
            id="filters"
            input={{ ...emptySearch, category: slug }}
            facets={facets}
            cities={cities}
            categories={all}
          />
        </FilterPanel>
        <div className="min-w-0">
          <Tabs
            label={t("category.sort")}
            items={[
              { href: routes.category(slug), label: t("sort.populer"), current: true },
              sorted("terbaru"),
              sorted("termurah"),
              sorted("termahal"),
            ]}
          />
          {list.cards.length === 0 ? (
            <EmptyState drawing="search" title={t("category.empty")} text={t("category.emptyText")} />
          ) : (
            <ProductGrid cards={list.cards} eager={4} narrow />
          )}
          <Pagination
            next={
              list.next
                ? routes.search({ category: slug, sort: "populer", after: formatPosition(list.next) })
                : undefined
            }
          />
        </div>
      </div>
    </>
  );
}
