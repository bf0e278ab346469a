import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { MediaStrip } from "@/components/ui/media-strip";
import { Stars } from "@/components/ui/rating";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { DeskReview } from "@/lib/reviews/desk-reviews";
import { formatInstant } from "@/lib/shared/jakarta-time";

type DeskReviewCardProps = {
  review: DeskReview;
  /** For OneSmile: whose store it is, and what was said against it. */
  isOsa?: boolean;
  /** What can be done about it. */
  children: ReactNode;
};

/** One review for those who answer it or judge it. */
export async function DeskReviewCard({ review, isOsa, children }: DeskReviewCardProps) {
  const [t, locale] = await Promise.all([getTranslations("reviews"), getLocale()]);
  return (
    <li className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <TextLink href={routes.product(review.productSlug)} className="wrap-anywhere">
          {review.product}
        </TextLink>
        {review.status === "hidden" && <Badge tone="warn">{t("hidden")}</Badge>}
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars value={review.rating} size={16} />
        <span className="font-semibold">{review.name}</span>
        <span className="text-muted text-sm">{formatInstant(review.writtenAt, locale)}</span>
      </p>
      {isOsa && <p className="text-muted text-sm">{review.store}</p>}
      <p className="wrap-anywhere mt-2 whitespace-pre-line">{review.review}</p>
      <MediaStrip media={review.media} alt={t("own.photo")} />
      {review.hiddenReason && (
        <p className="mt-2 text-sm text-warn">{t("hiddenBecause", { reason: review.hiddenReason })}</p>
      )}
      {isOsa && review.reply && (
        <p className="wrap-anywhere mt-3 whitespace-pre-line rounded-md bg-sunken p-3 text-sm">{review.reply}</p>
      )}
      {isOsa && review.reports.length > 0 && (
        <ul aria-label={t("moderate.reports")} className="mt-3 flex flex-col gap-1 text-sm">
          {review.reports.map((report) => (
            <li key={report.id} className={report.isOpen ? "text-bad" : "text-muted"}>
              {t(`report.reasons.${report.reason}`)}
              {report.detail && `: ${report.detail}`}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">{children}</div>
    </li>
  );
}
