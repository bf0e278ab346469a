import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { OrderJourney } from "@/lib/orders/queries/journey";
import type { FormAction } from "@/lib/shared/form-state";
import { formatInstant } from "@/lib/shared/jakarta-time";

type CancelFormProps = { billingCode: string; action: FormAction; label: string };

/** Why, and the button: the store reads it. */
export async function CancelForm({ billingCode, action, label }: CancelFormProps) {
  const t = await getTranslations("orders.actions");
  return (
    <ActionForm action={action} hidden={{ billingCode }} label={label} className="flex flex-col gap-3">
      <TextareaField name="reason" label={t("cancelReason")} rows={2} maxLength={200} required />
      <div>
        <SubmitButton variant="danger">{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type AskCancelProps = { billingCode: string; asked: OrderJourney["cancel"]; action: FormAction };

/** The store already prepares: the buyer can ask once, and reads here what the store said. */
export async function AskCancel({ billingCode, asked, action }: AskCancelProps) {
  const [t, locale] = await Promise.all([getTranslations("orders.actions"), getLocale()]);
  if (asked?.refusedAt) return <Alert tone="warn">{t("askRefused", { reason: asked.refusal ?? "" })}</Alert>;
  if (asked) {
    return <Alert tone="info">{t("asked", { at: formatInstant(new Date(asked.askedAt), locale) })}</Alert>;
  }
  return (
    <>
      <p className="mb-3 text-muted text-sm">{t("askText")}</p>
      <CancelForm billingCode={billingCode} action={action} label={t("ask")} />
    </>
  );
}
