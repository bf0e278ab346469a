import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { CaseDetail } from "@/lib/returns/queries";
import { type CaseState, caseMoves } from "@/lib/returns/status";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { acceptOfferAction, acceptReplacementAction, escalateAction, sendBackAction, withdrawAction } from "./actions";

const may = (event: keyof typeof caseMoves, state: CaseState) =>
  (caseMoves[event].from as readonly CaseState[]).includes(state);

/** The one thing the buyer can do about a complaint now, and what happens if they do nothing. */
export async function BuyerStep({ one }: { one: CaseDetail }) {
  const [t, w, locale] = await Promise.all([getTranslations("returns.buyer"), getTranslations("returns"), getLocale()]);
  const { status } = one;
  if (one.closedAt || status === "selesai") {
    const amount = formatRupiah(one.refundAmount);
    return <Card title={t("next")}>{one.refundAmount > 0 ? t("doneRefund", { amount }) : t("done")}</Card>;
  }
  const hidden = { caseId: one.id, billingCode: one.billingCode };
  return (
    <Card title={t("next")}>
      <p>{t(status, { at: formatInstant(new Date(one.answerBy), locale) })}</p>
      <p className="mt-2 text-muted text-sm">{w("frozen")}</p>
      <div className="mt-4 flex flex-col gap-3">
        {status === "ditawarkan" && (
          <ActionForm action={acceptOfferAction} hidden={hidden} label={t("accept")}>
            <SubmitButton block>{t("accept")}</SubmitButton>
          </ActionForm>
        )}
        {status === "pengganti_dikirim" && (
          <ActionForm action={acceptReplacementAction} hidden={hidden} label={t("acceptReplacement")}>
            <SubmitButton block>{t("acceptReplacement")}</SubmitButton>
          </ActionForm>
        )}
        {status === "disetujui" && (
          <ActionForm action={sendBackAction} hidden={hidden} label={t("sendBack")} className="flex flex-col gap-3">
            <Field
              name="trackingNumber"
              label={t("trackingNumber")}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={50}
              required
            />
            <SubmitButton block>{t("sendBack")}</SubmitButton>
          </ActionForm>
        )}
        {may("escalated", status) && (
          <Disclosure summary={t("escalate")} open={status === "ditolak"}>
            <ActionForm action={escalateAction} hidden={hidden} label={t("escalate")} className="flex flex-col gap-3">
              <TextareaField
                name="text"
                label={t("why")}
                hint={t("escalateText")}
                rows={4}
                minLength={10}
                maxLength={1000}
                required
              />
              <SubmitButton variant="secondary">{t("escalate")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
        {may("withdrawn", status) && (
          <Disclosure summary={t("withdraw")}>
            <p className="mb-3 text-muted text-sm">{t("withdrawText")}</p>
            <ActionForm action={withdrawAction} hidden={hidden} label={t("withdraw")}>
              <SubmitButton variant="danger">{t("withdraw")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
