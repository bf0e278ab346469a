import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { LinePhoto } from "@/components/orders/line-photo";
import { ReviewForm } from "@/components/orders/review-form";
import { OwnReviewCard } from "@/components/reviews/own-review-card";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listReviewed, listToReview, type Reviewable } from "@/lib/reviews/own-reviews";
import { formatDate } from "@/lib/shared/jakarta-time";
import { writeReviewAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.own"))("title") };
}

const done = ["written", "edited"] as const;

/** What was received and waits for a word, and what was said so far. */
export default async function ReviewsPage({ searchParams }: Props) {
  const query = await searchParams;
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const isWritten = query.view === "written";
  const buyer = await requireBuyer(routes.reviews({ view: isWritten ? "written" : undefined }));
  const [t, open, written] = await Promise.all([
    getTranslations("reviews.own"),
    listToReview(buyer),
    isWritten ? listReviewed(buyer, after) : { reviews: [], next: null },
  ]);
  const happened = done.find((event) => event === query.done);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {happened && (
        <div className="mb-4">
          <Alert tone="ok" title={t(`done.${happened}`)} live />
        </div>
      )}
      <Tabs
        label={t("title")}
        items={[
          { href: routes.reviews(), label: t("open"), count: open.length, current: !isWritten },
          { href: routes.reviews({ view: "written" }), label: t("written"), current: isWritten },
        ]}
      />
      {isWritten ? (
        <ul className="flex flex-col gap-4">
          {written.reviews.map((review) => (
            <OwnReviewCard key={review.id} review={review} />
          ))}
        </ul>
      ) : (
        <ul className="flex flex-col gap-4">
          {open.map((line) => (
            <ToReview key={line.id} line={line} />
          ))}
        </ul>
      )}
      {(isWritten ? written.reviews : open).length === 0 && (
        <EmptyState
          drawing="heart"
          title={isWritten ? t("writtenNone") : t("openNone")}
          text={isWritten ? undefined : t("openNoneText")}
          action={
            <ButtonLink href={routes.orders()} variant="secondary">
              {t("orders")}
            </ButtonLink>
          }
        />
      )}
      <Pagination next={written.next ? routes.reviews({ view: "written", after: written.next }) : undefined} />
    </>
  );
}

async function ToReview({ line }: { line: Reviewable }) {
  const [t, locale] = await Promise.all([getTranslations("reviews.own"), getLocale()]);
  return (
    <li>
      <Card>
        <div className="flex items-center gap-3">
          <LinePhoto url={line.thumbnail} />
          <p className="min-w-0">
            <span className="wrap-anywhere block font-medium">{line.name}</span>
            <span className="block text-muted text-sm">
              {line.variant} · {line.store}
            </span>
            <span className="block text-muted text-sm">
              {t("since", { date: formatDate(line.completedAt, locale) })}
            </span>
          </p>
        </div>
        <Disclosure summary={t("write")}>
          <ReviewForm action={writeReviewAction} line={line} />
        </Disclosure>
      </Card>
    </li>
  );
}
