import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CityRow } from "@/lib/reporting/osa-masters";
import { saveCityAction } from "./actions";

/** A city by its official number; addresses and stores keep naming it whatever it is called. */
export async function CityForm({ city }: { city: CityRow | null }) {
  const t = await getTranslations("osa.cities");
  return (
    <ActionForm
      action={saveCityAction}
      hidden={city ? { cityCode: city.cursor } : {}}
      className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      {!city && <Field name="cityCode" label={t("code")} maxLength={10} inputMode="numeric" required />}
      <Field name="name" label={t("name")} defaultValue={city?.name} maxLength={60} required />
      <Field name="shortName" label={t("shortName")} defaultValue={city?.shortName} maxLength={60} required />
      <SelectField name="kind" label={t("kind")} defaultValue={city?.kind ?? "kota"}>
        <option value="kota">{t("kota")}</option>
        <option value="kabupaten">{t("kabupaten")}</option>
      </SelectField>
      <Field name="provinceCode" label={t("provinceCode")} defaultValue={city?.provinceCode} maxLength={4} required />
      <Field name="provinceName" label={t("province")} defaultValue={city?.provinceName} maxLength={60} required />
      <SelectField name="zone" label={t("zone")} defaultValue={city?.zone ?? "WIB"}>
        {["WIB", "WITA", "WIT"].map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <Field name="latitude" label={t("latitude")} defaultValue={city?.latitude} inputMode="decimal" required />
      <Field name="longitude" label={t("longitude")} defaultValue={city?.longitude} inputMode="decimal" required />
      <Checkbox name="codEnabled" value="1" label={t("codEnabled")} defaultChecked={city?.codEnabled ?? true} />
      <SubmitButton className="col-start-1 justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
