import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EventDetail } from "@/lib/reporting/osa-payments";
import { formatRupiah } from "@/lib/shared/rupiah";
import { replayEventAction, resolveSuspenseAction } from "../../actions";

/** Applies a notification again; what came of it is said where the button was. */
export async function ReplayForm({ event }: { event: EventDetail }) {
  const t = await getTranslations("osa.payments");
  return (
    <Card title={t("replay.title")}>
      <p className="mb-3 text-muted">{t("replay.text")}</p>
      <ActionForm action={replayEventAction} hidden={{ eventId: event.cursor }} className="flex flex-col gap-3">
        <Field name="reason" label={t("reasonField")} hint={t("reasonHint")} />
        <SubmitButton variant="secondary" className="self-start">
          {t("reapply")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** A person says where money belongs that nobody could place. */
export async function ResolveForm({ event }: { event: EventDetail }) {
  const t = await getTranslations("osa.payments");
  return (
    <Card title={t("resolve.title")}>
      <p className="mb-3">{t("resolve.text", { amount: formatRupiah(event.suspense) })}</p>
      <ActionForm action={resolveSuspenseAction} hidden={{ eventId: event.cursor }} className="flex flex-col gap-3">
        <SelectField name="how" label={t("resolve.how")} defaultValue="wallet">
          <option value="wallet">{t("resolve.wallet")}</option>
          <option value="refund">{t("resolve.refund")}</option>
          <option value="apply">{t("resolve.apply")}</option>
        </SelectField>
        <Field name="reason" label={t("reasonField")} hint={t("reasonHint")} />
        <SubmitButton className="self-start">{t("resolve.do")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
