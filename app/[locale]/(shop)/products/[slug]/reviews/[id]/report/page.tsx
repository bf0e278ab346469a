import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { PageHeader } from "@/components/ui/page-header";
import { Stars } from "@/components/ui/rating";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requirePerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { reviewReportReasons } from "@/lib/reviews/policy";
import { findPublished } from "@/lib/reviews/queries";
import { findProduct } from "../../../find-product";
import { reportReviewAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("reviews.report"))("title"), robots: { index: false } };
}

/** What is wrong with a review, told to OneSmile and to nobody else. */
export default async function ReportReviewPage({ params }: Props) {
  const { slug, id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await requirePerson(routes.reviewReport(slug, id));
  const product = await findProduct(slug);
  const [review, t] = await Promise.all([findPublished(product.id, id), getTranslations("reviews.report")]);
  if (!review) notFound();
  const crumbs = [
    { label: product.name, href: routes.product(slug) },
    { label: t("reviews"), href: routes.productReviews(slug) },
    { label: t("title") },
  ];
  return (
    <div className="mx-auto max-w-reading">
      <Breadcrumb items={crumbs} />
      <PageHeader title={t("title")} text={t("text")} />
      <blockquote className="mb-6 rounded-lg border border-line bg-raised p-4">
        <p className="flex flex-wrap items-center gap-3">
          <span className="font-semibold">{review.name}</span>
          <Stars value={review.rating} size={14} />
        </p>
        <p className="wrap-anywhere mt-1 whitespace-pre-line">{review.review}</p>
      </blockquote>
      <ActionForm action={reportReviewAction} hidden={{ reviewId: id }} className="flex flex-col gap-5">
        <ChoiceGroup name="reason" legend={t("reason")}>
          {reviewReportReasons.map((reason) => (
            <RadioCard key={reason} name="reason" value={reason} label={t(`reasons.${reason}`)} />
          ))}
        </ChoiceGroup>
        <TextareaField name="detail" label={t("detail")} hint={t("detailHint")} maxLength={500} rows={3} />
        <SubmitButton className="self-start">{t("submit")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
