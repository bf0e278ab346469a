import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { platformVoucherAction } from "./actions";
import type { VoucherDraft } from "./draft";

export async function VoucherForm({ draft }: { draft: VoucherDraft }) {
  const t = await getTranslations("osa.vouchers");
  const number = (name: keyof VoucherDraft) => ({
    name,
    defaultValue: draft[name],
    inputMode: "numeric" as const,
    autoComplete: "off",
  });
  return (
    <Card title={draft.voucherId ? draft.code : t("new")}>
      <ActionForm
        action={platformVoucherAction}
        hidden={draft.voucherId ? { voucherId: draft.voucherId } : {}}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
      >
        <Field
          name="code"
          label={t("code")}
          defaultValue={draft.code}
          maxLength={20}
          autoCapitalize="characters"
          required
        />
        <Field name="name" label={t("name")} defaultValue={draft.name} maxLength={60} required />
        <SelectField name="type" label={t("type")} defaultValue={draft.type ?? "persen"}>
          <option value="persen">{t("persen")}</option>
          <option value="nominal">{t("nominal")}</option>
        </SelectField>
        <Field {...number("value")} label={t("value")} required />
        <Field {...number("minValue")} label={t("min")} before="Rp" />
        <Field {...number("maxDiscount")} label={t("max")} before="Rp" hint={t("maxHint")} />
        <Field {...number("quota")} label={t("quota")} hint={t("quotaHint")} />
        <Field {...number("perUser")} label={t("perUser")} />
        <Field name="startDate" type="datetime-local" label={t("start")} defaultValue={draft.startDate} required />
        <Field name="endDate" type="datetime-local" label={t("end")} defaultValue={draft.endDate} required />
        <Field
          name="description"
          label={t("description")}
          defaultValue={draft.description}
          maxLength={200}
          className="sm:col-span-2"
        />
        <div className="flex flex-wrap gap-2 sm:col-span-2 lg:col-span-4">
          <SubmitButton name="how" value="simulate" variant="secondary">
            {t("simulate")}
          </SubmitButton>
          <SubmitButton name="how" value="save">
            {t("save")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
