import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DeskReviewCard } from "@/components/reviews/desk-review-card";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { countToAnswer, type DeskReview, listStoreReviews, sellerReviewStates } from "@/lib/reviews/desk-reviews";
import { mayAnswerReviews } from "@/lib/reviews/policy";
import { replyReviewAction } from "./actions";

type Props = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.seller"))("title") };
}

/** What buyers said of this store, what waits for an answer first. */
export default async function StoreReviews({ params, searchParams }: Props) {
  const [{ store }, query] = await Promise.all([params, searchParams]);
  const state = sellerReviewStates.find((known) => known === query.state) ?? "waiting";
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const seller = await requireSeller(store, routes.sellerReviews(store));
  const slug = seller.storeSlug;
  const [t, page, waiting] = await Promise.all([
    getTranslations("reviews.seller"),
    listStoreReviews(seller, state, after),
    countToAnswer(seller),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={mayAnswerReviews(seller) ? t("text") : t("readOnly")} />
      {query.done === "replied" && (
        <div className="mb-4">
          <Alert tone="ok" title={t("replied")} live />
        </div>
      )}
      <Tabs
        label={t("title")}
        items={sellerReviewStates.map((known) => ({
          href: routes.sellerReviews(slug, { state: known === "waiting" ? undefined : known }),
          label: t(`states.${known}`),
          count: known === "waiting" ? waiting : undefined,
          current: known === state,
        }))}
      />
      <ul className="flex flex-col gap-4">
        {page.reviews.map((review) => (
          <DeskReviewCard key={review.id} review={review}>
            <Reply review={review} slug={slug} isMine={mayAnswerReviews(seller)} />
          </DeskReviewCard>
        ))}
      </ul>
      {page.reviews.length === 0 && <EmptyState drawing="heart" title={t(`none.${state}`)} />}
      <Pagination next={page.next ? routes.sellerReviews(slug, { state, after: page.next }) : undefined} />
    </>
  );
}

async function Reply({ review, slug, isMine }: { review: DeskReview; slug: string; isMine: boolean }) {
  const t = await getTranslations("reviews");
  const order = review.billingCode && (
    <TextLink href={routes.sellerOrder(slug, review.billingCode)} className="text-sm">
      {t("seller.order")}
    </TextLink>
  );
  if (!isMine || review.status !== "published") {
    return (
      <>
        {review.reply && <p className="wrap-anywhere whitespace-pre-line rounded-md bg-sunken p-3">{review.reply}</p>}
        {order}
      </>
    );
  }
  return (
    <ActionForm
      action={replyReviewAction}
      hidden={{ _store: slug, reviewId: review.id }}
      label={t("seller.replyTo", { name: review.name })}
      className="flex flex-col gap-3"
    >
      <TextareaField
        name="reply"
        label={t("seller.reply")}
        defaultValue={review.reply ?? ""}
        rows={review.reply ? 2 : 3}
        maxLength={1000}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="secondary" size="sm">
          {review.reply ? t("seller.change") : t("seller.send")}
        </SubmitButton>
        {order}
        <TextLink href={routes.reviewReport(review.productSlug, review.id)} className="text-sm">
          {t("report.link")}
        </TextLink>
      </div>
    </ActionForm>
  );
}
