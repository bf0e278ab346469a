import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Rating } from "@/components/ui/rating";
import { avifUrl, imageSources } from "@/lib/platform/image-sources";
import { formatNumber } from "@/lib/shared/numbers";
import type { StoreDetail, StoreNumbers } from "@/lib/stores/queries";
import { StoreOpen } from "./store-open";
import { StoreTypeBadge } from "./store-type-badge";

type StoreHeaderProps = { store: StoreDetail; numbers: StoreNumbers; at: Date; children?: ReactNode };

export async function StoreHeader({ store, numbers, at, children }: StoreHeaderProps) {
  const [t, locale] = await Promise.all([getTranslations("catalog.store"), getLocale()]);
  return (
    <header
      data-theme-color={store.themeColor ?? undefined}
      className="theme-edge overflow-hidden rounded-lg border border-line bg-raised"
    >
      {store.bannerUrl ? <Banner url={store.bannerUrl} /> : <div className="theme-ground h-16" />}
      <div className="flex flex-wrap items-start gap-4 p-4">
        <span className="-mt-10 rounded-full border-4 border-raised bg-raised">
          <Avatar name={store.name} src={store.logoUrl} size={72} />
        </span>
        <div className="min-w-0 grow">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold text-xl">
            {store.name}
            <StoreTypeBadge type={store.storeType} />
          </h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
            <span>{store.cityName}</span>
            {store.ratingTotal > 0 ? (
              <Rating value={store.rating} count={store.ratingTotal} />
            ) : (
              <span>{t("ratingNone")}</span>
            )}
            <span>{t("products", { count: store.productCount })}</span>
            {numbers.soldQty > 0 && <span>{t("sold", { count: formatNumber(numbers.soldQty, locale) })}</span>}
            <span>{t("followers", { count: numbers.followerCount })}</span>
          </p>
          {/* A line of its own: it is said after the page is there, and must move nothing. */}
          <p className="mt-1 text-sm">
            <StoreOpen schedule={store.schedule} at={at} />
          </p>
        </div>
        {children}
      </div>
    </header>
  );
}

const BANNER_WIDTH = 1200;

/** The largest thing on the page: what a phone waits for, so it gets the size that a phone shows. */
function Banner({ url }: { url: string }) {
  const sources = imageSources(url, BANNER_WIDTH);
  const list = (of: (src: string) => string) => sources.map(({ src, width }) => `${of(src)} ${width}w`).join(", ");
  const sizes = "(width < 1280px) 100vw, 1200px";
  return (
    <picture>
      {avifUrl(url) && <source type="image/avif" srcSet={list((src) => avifUrl(src) ?? src)} sizes={sizes} />}
      <img
        src={url}
        srcSet={list((src) => src)}
        sizes={sizes}
        alt=""
        width={BANNER_WIDTH}
        height={400}
        fetchPriority="high"
        className="aspect-3/1 max-h-56 w-full bg-sunken object-cover"
      />
    </picture>
  );
}
