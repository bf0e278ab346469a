import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { MediaStrip } from "@/components/ui/media-strip";
import { Stars } from "@/components/ui/rating";
import { SubmitButton } from "@/components/ui/submit-button";
import { routes } from "@/lib/platform/routes";
import type { ProductReviews, RatingDistribution, ReviewCard } from "@/lib/reviews/queries";
import type { FormAction } from "@/lib/shared/form-state";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatStars } from "@/lib/shared/numbers";

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
          <span className="tabular font-bold text-3xl">{formatStars(rating, locale)}</span>
          <Stars value={rating} />
        </p>
        <Distribution distribution={reviews.distribution} />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

type Liking = {
  slug: string;
  like: FormAction;
  /** What the reader liked, where the page knows who reads. */
  liked?: Set<string>;
};

export async function ReviewList({ reviews, ...liking }: { reviews: ReviewCard[] } & Liking) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reviews.map((review) => (
        <Review key={review.id} review={review} {...liking} />
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

async function Review({ review, slug, like, liked }: { review: ReviewCard } & Liking) {
  const [t, r, locale] = await Promise.all([
    getTranslations("catalog.product"),
    getTranslations("reviews"),
    getLocale(),
  ]);
  return (
    <li id={`review-${review.id}`} className="flex gap-3 py-4 first:pt-0">
      <Avatar name={review.name} src={review.thumbnail.startsWith("/") ? review.thumbnail : null} size={36} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{review.name}</span>
          <Stars value={review.rating} size={14} />
          <span className="text-muted text-sm">
            {formatDate(new Date(review.writtenAt), locale)}
            {review.isEdited && ` · ${r("edited")}`}
          </span>
        </p>
        {review.variantName && <p className="text-muted text-sm">{t("reviewVariant", { name: review.variantName })}</p>}
        <p className="wrap-anywhere mt-1 whitespace-pre-line">{review.review}</p>
        <MediaStrip media={review.media} alt={t("reviewPhoto", { name: review.name })} />
        {review.reply && (
          <div className="mt-3 rounded-md bg-sunken p-3">
            <p className="font-semibold text-sm">{r("reply.ofStore")}</p>
            <p className="wrap-anywhere mt-1 whitespace-pre-line text-sm">{review.reply.text}</p>
          </div>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
          <ActionForm
            action={like}
            hidden={{ reviewId: review.id, liked: liked?.has(review.id) ? "0" : "1", slug }}
            summary="bottom"
          >
            <SubmitButton variant="ghost" size="sm" aria-pressed={liked ? liked.has(review.id) : undefined}>
              {r("like", { count: review.likeCount })}
            </SubmitButton>
          </ActionForm>
          <Link href={routes.reviewReport(slug, review.id)} rel="nofollow" className="hover:underline">
            {r("report.link")}
          </Link>
        </div>
      </div>
    </li>
  );
}
