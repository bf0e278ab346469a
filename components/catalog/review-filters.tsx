import { getTranslations } from "next-intl/server";
import { ChipLink } from "@/components/ui/chip-link";
import { routes } from "@/lib/platform/routes";
import { type ReviewFilter, reviewQuery } from "@/lib/reviews/filter";
import type { ProductReviews } from "@/lib/reviews/queries";

type ReviewFiltersProps = {
  slug: string;
  reviews: Pick<ProductReviews, "distribution" | "withPhotos">;
  variants: { id: string; name: string }[];
  filter?: ReviewFilter;
};

const none: ReviewFilter = { rating: undefined, photos: undefined, variant: undefined, after: undefined };

/** Each choice is an address of its own; one that would show nothing is not offered. */
export async function ReviewFilters({ slug, reviews, variants, filter = none }: ReviewFiltersProps) {
  const t = await getTranslations("catalog.reviews");
  const to = (change: Partial<ReviewFilter>) => routes.productReviews(slug, reviewQuery(filter, change));
  const ratings = [5, 4, 3, 2, 1].filter((rating) => reviews.distribution[rating - 1]);
  return (
    <nav aria-label={t("filters")} className="mb-4 flex flex-wrap gap-2">
      <ChipLink href={routes.productReviews(slug)} chosen={!filter.rating && !filter.photos && !filter.variant}>
        {t("all")}
      </ChipLink>
      {reviews.withPhotos > 0 && (
        <ChipLink href={to({ photos: filter.photos ? undefined : true })} chosen={filter.photos}>
          {t("withPhotos", { count: reviews.withPhotos })}
        </ChipLink>
      )}
      {ratings.map((rating) => (
        <ChipLink
          key={rating}
          href={to({ rating: filter.rating === rating ? undefined : rating })}
          chosen={filter.rating === rating}
        >
          {t("stars", { rating, count: reviews.distribution[rating - 1] ?? 0 })}
        </ChipLink>
      ))}
      {variants.length > 1 &&
        variants.map((variant) => (
          <ChipLink
            key={variant.id}
            href={to({ variant: filter.variant === variant.id ? undefined : variant.id })}
            chosen={filter.variant === variant.id}
          >
            {variant.name}
          </ChipLink>
        ))}
    </nav>
  );
}
