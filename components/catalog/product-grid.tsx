import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { percentOff } from "@/components/ui/price-view";
import { localePath } from "@/i18n/path";
import type { ProductCard as Card } from "@/lib/catalog/queries/cards";
import { imageSources } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { type CardFace, CardGrid } from "./card-grid";

type ProductGridProps = {
  cards: Card[];
  /** How many cards stand above the fold: their photos are fetched at once. */
  eager?: number;
  /** Fewer columns, beside a column of filters. */
  narrow?: boolean;
};

export async function ProductGrid({ cards, eager = 0, narrow }: ProductGridProps) {
  const [t, common, locale] = await Promise.all([getTranslations("catalog"), getTranslations("common"), getLocale()]);
  const columns = narrow ? "lg:grid-cols-3 xl:grid-cols-4" : "lg:grid-cols-5 xl:grid-cols-6";
  const priceOf = ({ priceRupiah, wasRupiah }: Card): CardFace["price"] => {
    if (wasRupiah <= priceRupiah) return { amountRupiah: priceRupiah };
    const off = common("price.off", { percent: percentOff(priceRupiah, wasRupiah) });
    const words = { now: common("price.now"), was: common("price.was"), off };
    return { amountRupiah: priceRupiah, lowered: { wasRupiah, words } };
  };
  const ratingOf = ({ rating }: Card): CardFace["rating"] => {
    const shown = rating.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return { shown, said: common("rating.label", { value: shown }) };
  };
  const soldOf = ({ soldQty }: Card) =>
    common("units.sold", {
      count: soldQty.toLocaleString(locale, { notation: "compact", maximumFractionDigits: 1 }),
    });
  const faces = cards.map(
    (card): CardFace => ({
      id: card.id,
      href: localePath(locale, routes.product(card.slug)),
      name: card.name,
      photo: card.photo && {
        sources: imageSources(card.photo.url, card.photo.width),
        blur: card.photo.blur ?? undefined,
      },
      price: priceOf(card),
      from: card.priceMaxRupiah > card.priceRupiah ? t("card.from") : undefined,
      rating: card.ratingTotal > 0 ? ratingOf(card) : undefined,
      sold: card.soldQty > 0 ? soldOf(card) : undefined,
      soldOut: card.isSoldOut ? t("card.soldOut") : undefined,
      cityName: card.cityName,
      storeType: card.storeType === "biasa" ? undefined : t(`storeType.${card.storeType}`),
      save: t("card.save", { name: card.name }),
    }),
  );
  return <CardGrid faces={faces} eager={eager} columns={columns} />;
}

type ShelfProps = ProductGridProps & { title: ReactNode; more?: ReactNode };

/** A titled row of products; an empty one is not there at all. */
export function Shelf({ title, more, ...grid }: ShelfProps) {
  if (grid.cards.length === 0) return null;
  return (
    <section className="mt-10">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 className="font-bold text-lg sm:text-xl">{title}</h2>
        {more}
      </div>
      <ProductGrid {...grid} />
    </section>
  );
}
