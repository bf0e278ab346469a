import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { PhotoField } from "@/components/ui/photo-field";
import { RatingField } from "@/components/ui/rating-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { MOST_REVIEW_MEDIA } from "@/lib/reviews/policy";
import type { FormAction } from "@/lib/shared/form-state";

type ReviewFormProps = { action: FormAction; line: { id: string; name: string; variant: string } };

export async function ReviewForm({ action, line }: ReviewFormProps) {
  const t = await getTranslations("orders.review");
  return (
    <ActionForm
      action={action}
      id={`review-${line.id}`}
      hidden={{ orderItemId: line.id }}
      label={t("about", { name: `${line.name}, ${line.variant}` })}
      className="flex flex-col gap-3"
    >
      <RatingField
        legend={t("legend")}
        words={[t("words.1"), t("words.2"), t("words.3"), t("words.4"), t("words.5")]}
      />
      <TextareaField name="review" label={t("label")} placeholder={t("placeholder")} rows={3} maxLength={1000} />
      <PhotoField most={MOST_REVIEW_MEDIA} />
      <div>
        <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
