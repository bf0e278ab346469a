import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AdminRow } from "@/lib/reporting/osa-admins";
import { resetSecondFactorAction, setOsaScopesAction } from "./actions";

const scopes = ["partner", "katalog", "keuangan", "cs", "super"] as const;

export async function ScopesForm({ admin }: { admin?: AdminRow }) {
  const t = await getTranslations("osa.admins");
  return (
    <Card title={admin?.name ?? t("new")}>
      <ActionForm
        action={setOsaScopesAction}
        hidden={admin ? { email: admin.email } : {}}
        className="flex max-w-xl flex-col gap-4"
      >
        {!admin && (
          <Field name="email" label={t("email")} hint={t("emailHint")} inputMode="email" maxLength={120} required />
        )}
        <ChoiceGroup name="scopes" legend={t("scopes")} hint={t("scopesHint")}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              name="scopes"
              value={scope}
              label={t(`scope.${scope}`)}
              defaultChecked={admin?.scopes.includes(scope)}
            />
          ))}
        </ChoiceGroup>
        <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

export async function FactorForm({ admin }: { admin: AdminRow }) {
  const t = await getTranslations("osa.admins");
  return (
    <Card title={t("reset")}>
      <p className="mb-3 text-muted text-sm">{t("resetText")}</p>
      <ActionForm
        action={resetSecondFactorAction}
        hidden={{ adminId: admin.id }}
        label={t("reset")}
        className="flex max-w-xl flex-col gap-4"
      >
        <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
        <SubmitButton variant="danger" className="self-start">
          {t("reset")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
