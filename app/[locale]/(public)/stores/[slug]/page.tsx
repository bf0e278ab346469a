import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MarkButton } from "@/components/catalog/mark-button";
import { Shelf } from "@/components/catalog/product-grid";
import { StoreAbout } from "@/components/catalog/store-about";
import { StoreHeader } from "@/components/catalog/store-header";
import { StoreSearch } from "@/components/catalog/store-search";
import { StructuredData } from "@/components/catalog/structured-data";
import { VoucherStrip } from "@/components/catalog/voucher-strip";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { pageMetadata } from "@/i18n/page-metadata";
import { localePath } from "@/i18n/path";
import { cachedCategories, cachedStoreCards, cachedStoreCategories, cachedStoreVouchers } from "@/lib/catalog/cached";
import { breadcrumbData, storeData } from "@/lib/catalog/structured-data";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { cachedStore, cachedStoreAddress, cachedStoreNumbers } from "@/lib/stores/cached";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 3600;

const POPULAR = 24;
const NEWEST = 12;

export function generateStaticParams() {
  return [];
}

async function find({ locale, slug }: { locale: string; slug: string }) {
  const address = await cachedStoreAddress(slug);
  if (!address) notFound();
  if (address.currentSlug !== slug) permanentRedirect(localePath(locale, routes.store(address.currentSlug)));
  return (await cachedStore(address.storeId)) ?? notFound();
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const [store, t] = await Promise.all([find({ locale, slug }), getTranslations("catalog.store")]);
  const description = store.description.slice(0, 120);
  return pageMetadata(locale, routes.store(slug), {
    title: store.name,
    description: t("metaDescription", { name: store.name, city: store.cityName, description }),
    photo: store.bannerUrl,
  });
}

export default async function StorePage({ params }: Props) {
  const store = await find(await params);
  const [t, chat, categories, numbers, own, vouchers, popular, newest] = await Promise.all([
    getTranslations("catalog.store"),
    getTranslations("chat"),
    cachedCategories(),
    cachedStoreNumbers(store.id),
    cachedStoreCategories(store.id),
    cachedStoreVouchers(store.id),
    cachedStoreCards(store.id, "populer", POPULAR),
    cachedStoreCards(store.id, "terbaru", NEWEST),
  ]);
  const all = routes.storeProducts(store.slug);
  const place = { origin: readEnv().APP_URL, locale: await getLocale() };
  return (
    <>
      <StructuredData
        data={[storeData(place, store), breadcrumbData(place, [{ label: store.name, href: routes.store(store.slug) }])]}
      />
      <StoreHeader store={store} numbers={numbers} at={now()}>
        <MarkButton kind="followed" id={store.id} words={{ ask: t("follow"), done: t("following") }} />
        <ButtonLink href={routes.newChat({ store: store.slug })} rel="nofollow" variant="secondary">
          {chat("ask")}
        </ButtonLink>
      </StoreHeader>
      {store.productCount > 0 && <StoreSearch slug={store.slug} own={own} categories={categories} />}
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 *:first:mt-0">
          <VoucherStrip vouchers={vouchers} title={t("vouchers")} isNarrow />
          {popular.cards.length === 0 && <EmptyState drawing="parcel" title={t("empty")} text={t("emptyText")} />}
          <Shelf
            title={t("popular")}
            cards={popular.cards}
            narrow
            more={<TextLink href={all}>{t("seeAll")}</TextLink>}
          />
          <Shelf
            title={t("newest")}
            cards={newest.cards}
            narrow
            more={<TextLink href={routes.storeProducts(store.slug, { sort: "terbaru" })}>{t("seeAll")}</TextLink>}
          />
        </div>
        <StoreAbout store={store} />
      </div>
    </>
  );
}
