import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import type { ProductCard as Card } from "@/lib/catalog/queries/cards";
import { routes } from "@/lib/platform/routes";
import { formatCompact, formatStars } from "@/lib/shared/numbers";
import { type CardFace, CardGrid } from "./card-grid";

type ProductGridProps = {
  cards: Card[];
  /** How many cards stand above the fold: their photos are fetched at once. */
  eager?: number;
  /** Fewer columns, beside a column of filters. */
  narrow?: boolean;
  /** Cards below the first rows of a page that has just been opened are laid out when they come near the screen. */
  later?: boolean;
};

export async function ProductGrid({ cards, eager = 0, narrow, later }: ProductGridProps) {
  const [t, common, locale] = await Promise.all([getTranslations("catalog"), getTranslations("common"), getLocale()]);
  const columns = narrow ? "lg:grid-cols-3 xl:grid-cols-4" : "lg:grid-cols-5 xl:grid-cols-6";
  const faceOf = (card: Card): CardFace => ({
    id: card.id,
    href: localePath(locale, routes.product(card.slug)),
    name: card.name,
    ...(card.photo && { photo: photoOf(card.photo) }),
    priceRupiah: card.priceRupiah,
    ...(card.wasRupiah > card.priceRupiah && { wasRupiah: card.wasRupiah }),
    ...(card.priceMaxRupiah > card.priceRupiah && { isFrom: true }),
    ...(card.ratingTotal > 0 && { rating: formatStars(card.rating, locale) }),
    ...(card.soldQty > 0 && { sold: common("units.sold", { count: formatCompact(card.soldQty, locale) }) }),
    ...(card.isSoldOut && { isSoldOut: true }),
    cityName: card.cityName,
    ...(card.storeType !== "biasa" && { storeType: t(`storeType.${card.storeType}`) }),
  });
  const words = {
    from: t("card.from"),
    now: common("price.now"),
    was: common("price.was"),
    off: common("price.off", { percent: "{percent}" }),
    rated: common("rating.label", { value: "{value}" }),
    soldOut: t("card.soldOut"),
    save: t("card.save", { name: "{name}" }),
  };
  return <CardGrid faces={cards.map(faceOf)} words={words} eager={eager} columns={columns} later={later} />;
}

function photoOf({ url, width, blur }: NonNullable<Card["photo"]>): CardFace["photo"] {
  return blur ? { url, width, blur } : { url, width };
}

type ShelfProps = Omit<ProductGridProps, "later"> & { title: ReactNode; more?: ReactNode };

/** A titled row of products; an empty one is not there at all. */
export function Shelf({ title, more, ...grid }: ShelfProps) {
  if (grid.cards.length === 0) return null;
  return (
    <section className="mt-10">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-bold text-lg sm:text-xl">{title}</h2>
        {more}
      </div>
      <ProductGrid {...grid} later />
    </section>
  );
}
