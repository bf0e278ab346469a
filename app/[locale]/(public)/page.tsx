import { getLocale, getTranslations } from "next-intl/server";
import { CategoryTiles } from "@/components/catalog/category-tiles";
import { HomeBanners } from "@/components/catalog/home-banners";
import { PersonalShelves } from "@/components/catalog/personal-shelves";
import { Shelf } from "@/components/catalog/product-grid";
import { StructuredData } from "@/components/catalog/structured-data";
import { VoucherStrip } from "@/components/catalog/voucher-strip";
import { TextLink } from "@/components/ui/text-link";
import { pageMetadata } from "@/i18n/page-metadata";
import { cachedBanners } from "@/lib/banners/cached";
import { cachedCatalogCards, cachedCategories, cachedPlatformVouchers, cachedShopNumbers } from "@/lib/catalog/cached";
import { topCategories } from "@/lib/catalog/category-tree";
import { siteData } from "@/lib/catalog/structured-data";
import { readEnv } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 3600;

// Whole rows of two, three and six; whoever wants more has the search.
const POPULAR = 18;
const NEWEST = 12;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("common")]);
  return pageMetadata(locale, routes.home(), { description: t("site.description") });
}

export default async function HomePage() {
  const [t, common, locale, categories, vouchers, numbers, popular, newest, banners] = await Promise.all([
    getTranslations("catalog.home"),
    getTranslations("common"),
    getLocale(),
    cachedCategories(),
    cachedPlatformVouchers(),
    cachedShopNumbers(),
    cachedCatalogCards("populer", POPULAR),
    cachedCatalogCards("terbaru", NEWEST),
    cachedBanners(),
  ]);
  return (
    <>
      <StructuredData
        data={[siteData({ origin: readEnv().APP_URL, locale }, { description: common("site.description") })]}
      />
      <h1 className="font-bold text-2xl sm:text-3xl">{t("title")}</h1>
      <p className="mt-1 text-muted">{numbers.products > 0 ? t("numbers", numbers) : t("numbersNone")}</p>
      <HomeBanners banners={banners} />
      <section aria-label={t("categories")} className="mt-6">
        <CategoryTiles categories={topCategories(categories)} />
      </section>
      <VoucherStrip vouchers={vouchers} title={t("vouchers")} />
      <Shelf
        title={t("popular")}
        cards={popular.cards}
        more={<TextLink href={routes.search({ sort: "populer" })}>{t("more")}</TextLink>}
      />
      <PersonalShelves locale={locale} words={{ followed: t("followed"), recent: t("recent") }} />
      <Shelf
        title={t("newest")}
        cards={newest.cards}
        more={<TextLink href={routes.search({ sort: "terbaru" })}>{t("more")}</TextLink>}
      />
    </>
  );
}
