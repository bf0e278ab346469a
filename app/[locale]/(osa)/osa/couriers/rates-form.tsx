import { getTranslations } from "next-intl/server";
import { SwitchField } from "@/components/panel/master-switch";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ServiceRow } from "@/lib/reporting/osa-masters";
import { saveCourierRatesAction } from "./actions";

/** A service of a courier: how far, how fast and at which rates. */
export async function RatesForm({ courierId, service }: { courierId: number; service?: ServiceRow }) {
  const t = await getTranslations("osa.couriers");
  const number = (name: string, value: number | null | undefined, required = true) => ({
    name,
    inputMode: "decimal" as const,
    defaultValue: value ?? undefined,
    autoComplete: "off",
    required,
  });
  return (
    <>
      <h3 className="mt-6 mb-3 font-semibold">{service?.name ?? t("newService")}</h3>
      <ActionForm
        action={saveCourierRatesAction}
        hidden={service ? { courierId, serviceId: service.id } : { courierId }}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
      >
        <Field name="name" label={t("name")} defaultValue={service?.name} maxLength={20} required />
        <Field name="serviceCode" label={t("code")} defaultValue={service?.code} maxLength={20} required />
        <SelectField name="kind" label={t("kind")} defaultValue={service?.kind ?? "reguler"}>
          {(["reguler", "ekonomi", "ekspres", "instan"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="deliveryIncome" label={t("income")} defaultValue={service?.deliveryIncome ?? "platform"}>
          <option value="platform">{t("incomePlatform")}</option>
          <option value="store">{t("incomeStore")}</option>
        </SelectField>
        <Field {...number("pricePerKm", service?.pricePerKm)} label={t("perKm")} before="Rp" />
        <Field {...number("pricePerKg", service?.pricePerKg)} label={t("perKg")} before="Rp" />
        <Field
          {...number("minDistanceKm", service?.minDistanceKm)}
          label={t("minKm")}
          hint={t("minKmHint")}
          after="km"
        />
        <Field {...number("maxDistanceKm", service?.maxDistanceKm, false)} label={t("maxKm")} after="km" />
        <Field {...number("kmPerDay", service?.kmPerDay)} label={t("kmPerDay")} after="km" />
        <SwitchField value={service?.status} />
        <Checkbox name="roundUpKg" value="1" label={t("roundUp")} defaultChecked={service?.roundUpKg} />
        <Checkbox name="codEnabled" value="1" label={t("cod")} defaultChecked={service?.codEnabled} />
        <Field
          name="reason"
          label={t("reason")}
          maxLength={300}
          autoComplete="off"
          required
          className="sm:col-span-2"
        />
        <SubmitButton className="col-start-1 justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
