import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { ProductPhoto } from "@/components/ui/product-photo";
import { Rating } from "@/components/ui/rating";
import type { ProductCard as Card } from "@/lib/catalog/queries/cards";
import { imageSources } from "@/lib/platform/image-sources";
import { MarkButton } from "./mark-button";

/** One link, so that the whole card is one target and is read once; the heart in its corner is a button of its own. */
export async function ProductCard({ card, priority }: { card: Card; priority?: boolean }) {
  const [t, common, locale] = await Promise.all([getTranslations("catalog"), getTranslations("common"), getLocale()]);
  const sold = card.soldQty.toLocaleString(locale, { notation: "compact", maximumFractionDigits: 1 });
  const isRange = card.priceMaxRupiah > card.priceRupiah;
  const words = { ask: t("card.save", { name: card.name }), done: "" };
  return (
    <div className="relative h-full">
      <Link
        href={`/products/${card.slug}`}
        className="group flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised transition-colors hover:border-line-strong"
      >
        <span className="relative">
          <ProductPhoto
            sources={card.photo ? imageSources(card.photo.url, card.photo.width) : []}
            alt=""
            blur={card.photo?.blur ?? undefined}
            sizes="(width < 640px) 50vw, (width < 1024px) 33vw, 200px"
            priority={priority}
          />
          {card.isSoldOut && (
            <span className="absolute start-2 top-2">
              <Badge>{t("card.soldOut")}</Badge>
            </span>
          )}
        </span>
        <span className="flex grow flex-col gap-1 p-3">
          <span className="line-clamp-2 min-h-10.5 text-sm group-hover:underline">{card.name}</span>
          <span className="flex flex-wrap items-baseline gap-x-1">
            {isRange && <span className="text-muted text-xs">{t("card.from")}</span>}
            <Price amountRupiah={card.priceRupiah} wasRupiah={card.wasRupiah} size="lg" />
          </span>
          <span className="mt-auto flex flex-wrap items-center gap-x-2 text-muted text-xs">
            {card.ratingTotal > 0 && <Rating value={card.rating} />}
            {card.soldQty > 0 && <span>{common("units.sold", { count: sold })}</span>}
          </span>
          <span className="flex items-center justify-between gap-2 text-muted text-xs">
            <span className="truncate">{card.cityName}</span>
            {card.storeType !== "biasa" && (
              <span className="shrink-0 font-semibold text-accent">{t(`storeType.${card.storeType}`)}</span>
            )}
          </span>
        </span>
      </Link>
      <MarkButton kind="saved" id={card.id} words={words} isCorner />
    </div>
  );
}
