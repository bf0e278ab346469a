import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WithdrawalDetail } from "@/lib/reporting/osa-withdrawals";
import {
  approveWithdrawalAction,
  payWithdrawalAction,
  rejectWithdrawalAction,
  returnWithdrawalAction,
} from "../actions";

const form = "flex max-w-md flex-col gap-3";

/** What a person may do with a withdrawal where it stands. */
export async function StepForms({ one }: { one: WithdrawalDetail }) {
  const t = await getTranslations("payouts.osa");
  const hidden = { withdrawalId: one.cursor };
  const byHand = one.method !== "xendit";
  const open = one.status === "diminta" || one.status === "disetujui";
  const bounces = one.status === "disetujui" || (one.status === "dibayar" && byHand);
  return (
    <>
      {one.needsSecond && open && <Alert tone="warn" title={t("needsTwo")} />}
      {one.status === "diminta" && (
        <Card title={one.approvedOnce ? t("secondBy") : t("approve")}>
          <ActionForm action={approveWithdrawalAction} hidden={hidden} label={t("approve")}>
            <SubmitButton>{t("approve")}</SubmitButton>
          </ActionForm>
        </Card>
      )}
      {one.status === "disetujui" && (
        <Card title={t("pay")}>
          <ActionForm action={payWithdrawalAction} hidden={hidden} className={form}>
            <Field name="reference" label={t("reference")} maxLength={80} autoComplete="off" required />
            <Field name="cost" label={t("cost")} before="Rp" inputMode="numeric" defaultValue={0} autoComplete="off" />
            <FileField
              name="proof"
              label={t("proof")}
              hint={t("proofHint")}
              accept="image/*"
              optional={t("optional")}
            />
            <SubmitButton className="self-start">{t("pay")}</SubmitButton>
          </ActionForm>
        </Card>
      )}
      {open && (
        <Card title={t("reject")}>
          <ActionForm action={rejectWithdrawalAction} hidden={hidden} className={form}>
            <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} required />
            <SubmitButton variant="secondary" className="self-start">
              {t("reject")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
      {bounces && (
        <Card title={t("bounce")}>
          <ActionForm action={returnWithdrawalAction} hidden={hidden} className={form}>
            <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} required />
            <SubmitButton variant="secondary" className="self-start">
              {t("bounceDo")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
    </>
  );
}
