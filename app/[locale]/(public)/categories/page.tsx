import { getLocale, getTranslations } from "next-intl/server";
import { CategoryChips } from "@/components/catalog/category-tiles";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/page-metadata";
import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName, childrenOf, topCategories } from "@/lib/catalog/category-tree";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("catalog.categories");
  return pageMetadata((await params).locale, "/categories", { title: t("title"), description: t("text") });
}

export default async function CategoriesPage() {
  const [t, locale, all] = await Promise.all([getTranslations("catalog.categories"), getLocale(), cachedCategories()]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-8">
        {topCategories(all).map((category) => (
          <section key={category.id}>
            <h2 className="mb-3 font-bold text-lg">
              <Link href={routes.category(category.slug)} className="hover:underline">
                <span aria-hidden="true">{category.emoji}</span> {categoryName(category, locale)}
              </Link>
            </h2>
            <CategoryChips categories={childrenOf(all, category.id)} />
          </section>
        ))}
      </div>
    </>
  );
}
