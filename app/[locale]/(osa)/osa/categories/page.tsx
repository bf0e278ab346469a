import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { readCategories } from "@/lib/catalog/queries/categories";
import { routes } from "@/lib/platform/routes";
import { CategoryForms } from "./category-forms";
import { CategoryTree } from "./category-tree";

type CategoriesProps = { searchParams: Promise<{ id?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.categories"))("title") };
}

/** The tree of the shop: order, places, names and words, all by plain forms; a mouse may drag as well. */
export default async function OsaCategories({ searchParams }: CategoriesProps) {
  await requireOsa("katalog", routes.osa("categories"));
  const [t, all, { id, done }] = await Promise.all([getTranslations("osa.categories"), readCategories(), searchParams]);
  const chosen = all.find((category) => String(category.id) === id);
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={chosen && <TextLink href={routes.osa("categories")}>{t("new")}</TextLink>}
      />
      {(done === "saved" || done === "merged") && <Alert tone="ok">{t(`done.${done}`)}</Alert>}
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="order-last lg:order-first">
          <CategoryTree all={all} chosen={chosen?.id} />
        </div>
        <CategoryForms key={chosen?.id ?? "new"} all={all} chosen={chosen} />
      </div>
    </>
  );
}
