import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BuyBox } from "@/components/catalog/buy-box";
import { DeliverySection } from "@/components/catalog/delivery-section";
import { Gallery } from "@/components/catalog/gallery";
import { ProductFacts } from "@/components/catalog/product-facts";
import { Shelf } from "@/components/catalog/product-grid";
import { ProductMarks } from "@/components/catalog/product-marks";
import { ProductReviews } from "@/components/catalog/product-reviews";
import { StoreCard } from "@/components/catalog/store-card";
import { StructuredData } from "@/components/catalog/structured-data";
import { ViewNote } from "@/components/catalog/view-note";
import { VoucherStrip } from "@/components/catalog/voucher-strip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Rating } from "@/components/ui/rating";
import { pageMetadata } from "@/i18n/page-metadata";
import { localePath } from "@/i18n/path";
import {
  cachedAlike,
  cachedCategories,
  cachedProduct,
  cachedProductAddress,
  cachedStoreCards,
  cachedStoreVouchers,
} from "@/lib/catalog/cached";
import { categoryName, pathTo } from "@/lib/catalog/category-tree";
import { breadcrumbData, productData } from "@/lib/catalog/structured-data";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { cachedProductReviews } from "@/lib/reviews/cached";
import { formatNumber } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";
import { cachedStore } from "@/lib/stores/cached";
import { addToCartAction, likeReviewAction } from "./actions";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 3600;

// One row and two on a wide screen.
const OTHERS = 6;
const ALIKE = 12;

export function generateStaticParams() {
  return [];
}

async function find({ locale, slug }: { locale: string; slug: string }) {
  const address = await cachedProductAddress(slug);
  if (!address) notFound();
  if (address.currentSlug !== slug) permanentRedirect(localePath(locale, routes.product(address.currentSlug)));
  const [product, store] = await Promise.all([
    cachedProduct(address.productId, address.storeId),
    cachedStore(address.storeId),
  ]);
  return product && store ? { product, store } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const [{ product, store }, t] = await Promise.all([find({ locale, slug }), getTranslations("catalog.product")]);
  const price = formatRupiah(product.priceMinRupiah);
  const photo = product.media.find((item) => item.type === "gambar");
  return pageMetadata(locale, routes.product(slug), {
    title: product.name,
    description: t("metaDescription", { name: product.name, store: store.name, city: store.cityName, price }),
    photo: photo?.url,
  });
}

export default async function ProductPage({ params }: Props) {
  const { product, store } = await find(await params);
  const [t, common, locale, categories, reviews, vouchers, others, alike] = await Promise.all([
    getTranslations("catalog.product"),
    getTranslations("common"),
    getLocale(),
    cachedCategories(),
    cachedProductReviews(product.id),
    cachedStoreVouchers(store.id),
    cachedStoreCards(store.id, "populer", OTHERS + 1),
    cachedAlike(product.categoryId, ALIKE + OTHERS + 1),
  ]);
  const path = pathTo(categories, product.categoryId);
  const crumbs = path.map((step) => ({ label: categoryName(step, locale), href: routes.category(step.slug) }));
  const otherCards = others.cards.filter((card) => card.id !== product.id).slice(0, OTHERS);
  const shown = new Set([product.id, ...otherCards.map((card) => card.id)]);
  const alikeCards = alike.cards.filter((card) => !shown.has(card.id)).slice(0, ALIKE);
  const place = { origin: readEnv().APP_URL, locale };
  const trail = [...crumbs, { label: product.name, href: routes.product(product.slug) }];
  return (
    <>
      <StructuredData data={[productData(place, product, store), breadcrumbData(place, trail)]} />
      <Breadcrumb items={[...crumbs.slice(-2), { label: product.name }]} />
      <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_28rem] lg:gap-10">
        <div className="min-w-0 md:sticky md:top-24 md:self-start">
          <Gallery media={product.media} name={product.name} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <div>
            <h1 className="font-bold text-xl">{product.name}</h1>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted text-sm">
              {product.ratingTotal > 0 ? (
                <a href="#reviews" className="inline-flex hover:underline">
                  <Rating value={product.rating} count={product.ratingTotal} />
                </a>
              ) : (
                <span>{common("rating.none")}</span>
              )}
              {product.soldQty > 0 && (
                <span>{common("units.sold", { count: formatNumber(product.soldQty, locale) })}</span>
              )}
            </p>
          </div>
          <BuyBox product={product} action={addToCartAction} />
          <ProductMarks product={product} />
          <DeliverySection product={product} />
          <StoreCard store={store} productSlug={product.slug} at={now()} />
          <VoucherStrip vouchers={vouchers} title={t("storeVouchers")} isNarrow />
          <ProductFacts product={product} category={path.at(-1)} />
        </div>
      </div>
      <section id="reviews" className="mt-12">
        <h2 className="mb-4 font-bold text-lg sm:text-xl">{t("reviews")}</h2>
        <ProductReviews product={product} reviews={reviews} like={likeReviewAction} />
      </section>
      <Shelf title={t("others")} cards={otherCards} />
      <Shelf title={t("alike")} cards={alikeCards} />
      <ViewNote productId={product.id} />
    </>
  );
}
