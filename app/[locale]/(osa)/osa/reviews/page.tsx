import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeskReviewCard } from "@/components/reviews/desk-review-card";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { countReported, type DeskReview, listForModeration, osaReviewStates } from "@/lib/reviews/desk-reviews";
import { moderateReviewAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const decisions = ["hide", "restore", "keep"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.moderate"))("title") };
}

/** What somebody found wrong, what is hidden, and everything else that buyers said. */
export default async function ModerateReviews({ searchParams }: Props) {
  const path = routes.osa("reviews");
  const osa = await requireOsa("cs", path);
  const query = await searchParams;
  const state = osaReviewStates.find((known) => known === query.state) ?? "reported";
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const [t, page, reported] = await Promise.all([
    getTranslations("reviews.moderate"),
    listForModeration(osa, state, after),
    countReported(osa),
  ]);
  const done = decisions.find((decision) => decision === query.done);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {done && (
        <div className="mb-4">
          <Alert tone="ok" title={t(`done.${done}`)} live />
        </div>
      )}
      <Tabs
        label={t("title")}
        items={osaReviewStates.map((known) => ({
          href: known === "reported" ? path : `${path}?state=${known}`,
          label: t(`states.${known}`),
          count: known === "reported" ? reported : undefined,
          current: known === state,
        }))}
      />
      <ul className="flex flex-col gap-4">
        {page.reviews.map((review) => (
          <DeskReviewCard key={review.id} review={review} isOsa>
            <Decision review={review} />
          </DeskReviewCard>
        ))}
      </ul>
      {page.reviews.length === 0 && <EmptyState drawing="note" title={t(`none.${state}`)} />}
      <Pagination next={page.next ? `${path}?state=${state}&after=${page.next}` : undefined} />
    </>
  );
}

async function Decision({ review }: { review: DeskReview }) {
  const t = await getTranslations("reviews.moderate");
  const isReported = review.reports.some((report) => report.isOpen);
  const main = review.status === "published" ? "hide" : "restore";
  return (
    <ActionForm
      action={moderateReviewAction}
      hidden={{ reviewId: review.id }}
      label={t("decide", { name: review.name })}
      className="flex flex-wrap items-end gap-3"
    >
      <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={200} className="min-w-56 grow" />
      <SubmitButton name="decision" value={main} variant={main === "hide" ? "danger" : "secondary"}>
        {t(main)}
      </SubmitButton>
      {isReported && (
        <SubmitButton name="decision" value="keep" variant="secondary">
          {t("keep")}
        </SubmitButton>
      )}
    </ActionForm>
  );
}
