import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PhotoField } from "@/components/ui/photo-field";
import { RatingField } from "@/components/ui/rating-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readOwnReview } from "@/lib/reviews/own-reviews";
import { MOST_REVIEW_MEDIA } from "@/lib/reviews/policy";
import { editReviewAction } from "../actions";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reviews.own"))("editTitle") };
}

/** A second thought about something that was bought: the one change there is. */
export default async function EditReviewPage({ params }: Props) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const buyer = await requireBuyer(routes.reviewEdit(id.data));
  const review = await readOwnReview(buyer, id.data);
  if (!review) notFound();
  const [t, form] = await Promise.all([getTranslations("reviews.own"), getTranslations("orders.review")]);
  const words: [string, string, string, string, string] = [
    form("words.1"),
    form("words.2"),
    form("words.3"),
    form("words.4"),
    form("words.5"),
  ];
  return (
    <>
      <Breadcrumb
        items={[{ label: t("title"), href: routes.reviews({ view: "written" }) }, { label: t("editTitle") }]}
      />
      <PageHeader title={t("editTitle")} text={review.name} />
      <div className="max-w-xl">
        <Card>
          {review.mayEdit ? (
            <ActionForm action={editReviewAction} hidden={{ reviewId: review.id }} className="flex flex-col gap-4">
              <Alert tone="info" title={t("editOnce")} />
              <RatingField legend={form("legend")} words={words} defaultValue={review.rating} />
              <TextareaField
                name="review"
                label={form("label")}
                defaultValue={review.review}
                rows={4}
                maxLength={1000}
              />
              <PhotoField most={MOST_REVIEW_MEDIA} initial={review.media} />
              <div>
                <SubmitButton>{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          ) : (
            <p className="text-muted">{t("noEdit")}</p>
          )}
        </Card>
      </div>
    </>
  );
}
