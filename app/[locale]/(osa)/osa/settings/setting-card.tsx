import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { factsOf, type SettingKey, touchesMoney } from "@/lib/platform/setting-keys";
import type { SettingRow } from "@/lib/platform/setting-queries";
import { changeSettingAction, proposeSettingAction } from "./actions";
import { valueText } from "./setting-value";

type SettingCardProps = { settingKey: SettingKey; rows: SettingRow[]; mayChange: boolean };

/** One setting: what holds, why, what held before, and the form that changes it. */
export async function SettingCard({ settingKey, rows, mayChange }: SettingCardProps) {
  const [t, locale] = await Promise.all([getTranslations("osa.settings"), getLocale()]);
  const name = t(`name.${settingKey}`);
  const current = rows.find((row) => row.state === "now");
  return (
    <Card>
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold">{name}</h3>
        <strong className="money">{valueText(t, locale, settingKey, current?.value)}</strong>
      </div>
      <p className="mt-1 text-muted text-sm">{t(`about.${settingKey}`)}</p>
      {mayChange && (
        <Disclosure summary={<span className="text-accent">{t("edit", { name })}</span>} className="mt-2">
          <ChangeForm settingKey={settingKey} label={t("edit", { name })} />
        </Disclosure>
      )}
      <Disclosure summary={<span className="text-accent">{t("history")}</span>} className="mt-1">
        <ol className="flex flex-col gap-2 py-2 text-sm">
          {rows.map((row) => (
            <li key={row.from} className="flex flex-col">
              <span className="flex flex-wrap justify-between gap-x-4">
                <strong className="money">{valueText(t, locale, settingKey, row.value)}</strong>
                <span>
                  {t(`state.${row.state}`)} · <When at={row.from} />
                </span>
              </span>
              <span className="text-muted">
                {row.reason} · {row.by}
              </span>
            </li>
          ))}
          {rows.length === 0 && <li className="text-muted">{t("unset")}</li>}
        </ol>
      </Disclosure>
    </Card>
  );
}

async function ChangeForm({ settingKey, label }: { settingKey: SettingKey; label: string }) {
  const t = await getTranslations("osa.settings");
  const twoPeople = touchesMoney(settingKey);
  const { unit } = factsOf(settingKey);
  return (
    <ActionForm
      action={twoPeople ? proposeSettingAction : changeSettingAction}
      hidden={{ key: settingKey, ...(twoPeople ? { requestKey: randomUUID() } : {}) }}
      label={label}
      className="flex flex-col gap-3 py-2"
    >
      {unit === "saklar" ? (
        <SelectField name="amount" label={t("valueNew")} defaultValue="0">
          <option value="1">{t("on")}</option>
          <option value="0">{t("off")}</option>
        </SelectField>
      ) : (
        <Field
          name="amount"
          label={t("valueNew")}
          before={unit === "rupiah" ? "Rp" : undefined}
          after={unit === "persen" ? "%" : undefined}
          inputMode={unit === "persen" ? "decimal" : "numeric"}
          autoComplete="off"
          required
        />
      )}
      <Field name="from" type="datetime-local" label={t("from")} hint={t("fromHint")} />
      <Field name="reason" label={t("reason")} maxLength={200} autoComplete="off" required />
      <SubmitButton className="self-start">{twoPeople ? t("propose") : t("save")}</SubmitButton>
    </ActionForm>
  );
}
