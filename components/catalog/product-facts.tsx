import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { type Category, categoryName } from "@/lib/catalog/category-tree";
import type { ProductDetail } from "@/lib/catalog/queries/product";
import { kilograms } from "@/lib/shared/numbers";

/** Weight, category and what the seller writes; plain text, so that nobody's markup reaches the page (S1-003). */
export async function ProductFacts({ product, category }: { product: ProductDetail; category?: Category }) {
  const [t, locale] = await Promise.all([getTranslations("catalog.product"), getLocale()]);
  const weights = product.variants.map((variant) => variant.weightGrams);
  const [lightest, heaviest] = [Math.min(...weights), Math.max(...weights)];
  const weightOf = (grams: number) =>
    grams < 1_000 ? t("grams", { weight: grams }) : t("kilograms", { weight: kilograms(grams, locale) });
  return (
    <section>
      <h2 className="mb-2 font-bold text-lg">{t("description")}</h2>
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        <dt className="text-muted">{t("weight")}</dt>
        <dd>{lightest === heaviest ? weightOf(lightest) : `${weightOf(lightest)} – ${weightOf(heaviest)}`}</dd>
        {category && (
          <>
            <dt className="text-muted">{t("category")}</dt>
            <dd>
              <TextLink href={`/categories/${category.slug}`}>{categoryName(category, locale)}</TextLink>
            </dd>
          </>
        )}
      </dl>
      {product.description ? (
        <p className="max-w-reading whitespace-pre-line">{product.description}</p>
      ) : (
        <p className="text-muted">{t("descriptionNone")}</p>
      )}
    </section>
  );
}
