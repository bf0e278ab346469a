import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Stars } from "@/components/ui/rating";
import type { ProductReviews, RatingDistribution, ReviewCard } from "@/lib/reviews/queries";
import { formatDate } from "@/lib/shared/jakarta-time";

type ReviewSummaryProps = {
  reviews: ProductReviews;
  rating: number;
  /** The filters and the reviews themselves. */
  children: ReactNode;
};

/** How many stars, and how they are spread, beside what was said. */
export async function ReviewSummary({ reviews, rating, children }: ReviewSummaryProps) {
  const locale = await getLocale();
  return (
    <div className="grid gap-8 md:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <p className="flex items-baseline gap-2">
          <span className="tabular font-bold text-3xl">
            {rating.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}
          </span>
          <Stars value={rating} />
        </p>
        <Distribution distribution={reviews.distribution} />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

export async function ReviewList({ reviews }: { reviews: ReviewCard[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reviews.map((review) => (
        <Review key={review.id} review={review} />
      ))}
    </ul>
  );
}

async function Distribution({ distribution }: { distribution: RatingDistribution }) {
  const t = await getTranslations("catalog.product");
  const total = distribution.reduce((sum, count) => sum + count, 0);
  return (
    <ul className="mt-3 flex flex-col gap-1.5 text-sm">
      {[5, 4, 3, 2, 1].map((rating) => {
        const count = distribution[rating - 1] ?? 0;
        return (
          <li key={rating} className="grid grid-cols-[1rem_1fr_2.5rem] items-center gap-2">
            <span aria-hidden="true" className="tabular text-muted">
              {rating}
            </span>
            <meter
              min={0}
              max={Math.max(1, total)}
              value={count}
              aria-label={t("starsShare", { rating, count })}
              className="h-2 w-full"
            />
            <span aria-hidden="true" className="tabular text-end text-muted">
              {count}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

async function Review({ review }: { review: ReviewCard }) {
  const [t, locale] = await Promise.all([getTranslations("catalog.product"), getLocale()]);
  const photos = review.media.filter((item) => item.type === "gambar");
  return (
    <li className="flex gap-3 py-4 first:pt-0">
      <Avatar name={review.name} src={review.thumbnail.startsWith("/") ? review.thumbnail : null} size={36} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{review.name}</span>
          <Stars value={review.rating} size={14} />
          <span className="text-muted text-sm">{formatDate(new Date(review.writtenAt), locale)}</span>
        </p>
        {review.variantName && <p className="text-muted text-sm">{t("reviewVariant", { name: review.variantName })}</p>}
        <p className="mt-1 whitespace-pre-line">{review.review}</p>
        {photos.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-2">
            {photos.map((photo) => (
              <li key={photo.url}>
                <a href={photo.url} className="block overflow-hidden rounded-md">
                  <img
                    src={photo.url}
                    alt={t("reviewPhoto", { name: review.name })}
                    width={72}
                    height={72}
                    loading="lazy"
                    className="size-18 bg-sunken object-cover"
                  />
                </a>
              </li>
            ))}
          </ul>
        )}
        {review.likeCount > 0 && <p className="mt-2 text-muted text-sm">{t("likes", { count: review.likeCount })}</p>}
      </div>
    </li>
  );
}
