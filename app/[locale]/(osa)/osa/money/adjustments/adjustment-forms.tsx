import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AdjustmentRow } from "@/lib/reporting/osa-money";
import { decideAdjustmentAction, draftAdjustmentAction } from "./actions";

/** One person writes down what should move; nothing moves yet. */
export async function DraftForm() {
  const t = await getTranslations("payouts.money");
  return (
    <Card title={t("draft")}>
      <p className="mb-3 text-muted text-sm">{t("draftText")}</p>
      <ActionForm
        action={draftAdjustmentAction}
        hidden={{ requestKey: randomUUID() }}
        className="grid max-w-2xl gap-3 sm:grid-cols-2"
      >
        <Field
          name="debitAccount"
          label={t("debit")}
          hint={t("debitHint")}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Field
          name="creditAccount"
          label={t("credit")}
          hint={t("creditHint")}
          maxLength={80}
          autoComplete="off"
          required
        />
        <Field name="amount" label={t("amount")} before="Rp" inputMode="numeric" autoComplete="off" required />
        <Field name="reason" label={t("reason")} maxLength={300} required />
        <SubmitButton className="self-start justify-self-start">{t("draft")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** Another person decides; whoever wrote it sees that it waits for somebody else. */
export async function DecideForms({ row }: { row: AdjustmentRow }) {
  const t = await getTranslations("payouts.money");
  if (row.status !== "diajukan") return t(`adjustmentState.${row.status}`);
  if (row.mine) return t("waitsForOther");
  return (
    <ActionForm
      action={decideAdjustmentAction}
      hidden={{ adjustmentId: row.id }}
      label={t("decide")}
      className="flex flex-wrap gap-2"
    >
      <SubmitButton name="decision" value="post" size="sm">
        {t("post")}
      </SubmitButton>
      <SubmitButton name="decision" value="refuse" size="sm" variant="secondary">
        {t("refuse")}
      </SubmitButton>
    </ActionForm>
  );
}
