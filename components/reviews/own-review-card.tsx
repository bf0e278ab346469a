import { getLocale, getTranslations } from "next-intl/server";
import { LinePhoto } from "@/components/orders/line-photo";
import { Card } from "@/components/ui/card";
import { MediaStrip } from "@/components/ui/media-strip";
import { Stars } from "@/components/ui/rating";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { OwnReview } from "@/lib/reviews/own-reviews";
import { formatDate } from "@/lib/shared/jakarta-time";

/** What a buyer said of one thing, what became of it, and the one change that is left. */
export async function OwnReviewCard({ review }: { review: OwnReview }) {
  const [t, r, locale] = await Promise.all([getTranslations("reviews.own"), getTranslations("reviews"), getLocale()]);
  return (
    <li>
      <Card>
        <div className="flex items-start gap-3">
          <LinePhoto url={review.thumbnail} />
          <div className="min-w-0 grow">
            <TextLink href={routes.product(review.productSlug)} className="wrap-anywhere">
              {review.name}
            </TextLink>
            <p className="text-muted text-sm">
              {review.variant && `${review.variant} · `}
              {review.store}
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-x-3">
              <Stars value={review.rating} size={16} />
              <span className="text-muted text-sm">{formatDate(review.writtenAt, locale)}</span>
            </p>
          </div>
        </div>
        <p className="wrap-anywhere mt-3 whitespace-pre-line">{review.review}</p>
        <MediaStrip media={review.media} alt={t("photo")} />
        {review.hiddenReason !== null && (
          <p className="mt-3 rounded-md bg-warn-soft p-3 text-sm text-warn">
            {t("hidden", { reason: review.hiddenReason })}
          </p>
        )}
        {review.reply && (
          <div className="mt-3 rounded-md bg-sunken p-3">
            <p className="font-semibold text-sm">{r("reply.of", { store: review.store })}</p>
            <p className="wrap-anywhere mt-1 whitespace-pre-line text-sm">{review.reply}</p>
          </div>
        )}
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
          {review.likeCount > 0 && <span>{t("likes", { count: review.likeCount })}</span>}
          {review.mayEdit && <TextLink href={routes.reviewEdit(review.id)}>{t("edit")}</TextLink>}
        </p>
      </Card>
    </li>
  );
}
