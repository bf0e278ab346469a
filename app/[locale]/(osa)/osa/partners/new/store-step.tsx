import { getTranslations } from "next-intl/server";
import { PartnerCheck } from "@/components/partners/partner-check";
import { PictureField } from "@/components/partners/picture-field";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { TERMS_VERSION } from "@/lib/stores/terms";
import type { Typed } from "./partner-form";

type StoreStepProps = {
  registrationKey: string;
  preview: { slug: string; code: string };
  values: Typed;
  percentage: number;
  cities: string[];
  banks: { id: number; name: string }[];
};

const two = "grid gap-4 sm:grid-cols-2";

/** Step 2: the store's main data. */
export async function StoreStep({ registrationKey, preview, values, percentage, cities, banks }: StoreStepProps) {
  const [t, words] = await Promise.all([getTranslations("partners.form.store"), getTranslations("common.actions")]);
  const optional = words("optional");
  const pictureWords = { sending: t("sending"), failed: t("failed"), remove: words("delete") };
  const why = { name: t("why.name"), account: t("why.account"), phone: t("why.phone") };
  const checkWords = {
    ...{ title: t("preview"), slug: t("slug"), code: t("code"), none: t("slugNone") },
    ...{ similar: t("similar"), why, confirm: t("confirmSimilar") },
  };
  return (
    <div className="flex flex-col gap-4">
      <Field
        name="storeName"
        label={t("name")}
        defaultValue={values?.storeName}
        maxLength={100}
        autoComplete="off"
        required
      />
      <PartnerCheck {...{ registrationKey, ...preview, words: checkWords }} />
      <Field
        name="organization"
        label={t("organization")}
        hint={t("organizationHint")}
        defaultValue={values?.organization}
        maxLength={120}
        autoComplete="off"
        optional={optional}
      />
      <div className={two}>
        <Field
          name="city"
          label={t("city")}
          hint={t("cityHint")}
          defaultValue={values?.city}
          list="partner-cities"
          autoComplete="off"
          required
        />
        <SelectField name="storeType" label={t("type")} defaultValue={values?.storeType ?? "partner"}>
          {(["partner", "official", "biasa"] as const).map((type) => (
            <option key={type} value={type}>
              {t(`typeName.${type}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <datalist id="partner-cities">
        {cities.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextareaField
        name="address"
        label={t("address")}
        defaultValue={values?.address}
        rows={2}
        maxLength={300}
        required
      />
      <TextareaField
        name="description"
        label={t("description")}
        defaultValue={values?.description}
        rows={3}
        maxLength={2000}
        optional={optional}
      />
      <div className={two}>
        <PictureField
          {...{ name: "image", label: t("image"), hint: t("imageHint"), optional, words: pictureWords }}
          url={values?.image}
        />
        <PictureField
          {...{ name: "thumbnail", label: t("thumbnail"), hint: t("thumbnailHint"), optional, words: pictureWords }}
          url={values?.thumbnail}
        />
      </div>
      <div className={two}>
        <SelectField name="bankId" label={t("bank")} defaultValue={values?.bankId ?? ""} required>
          <option value="">{t("bankNone")}</option>
          {banks.map((bank) => (
            <option key={bank.id} value={bank.id}>
              {bank.name}
            </option>
          ))}
        </SelectField>
        <Field
          name="accountNumber"
          label={t("account")}
          defaultValue={values?.accountNumber}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <Field
          name="holderName"
          label={t("holder")}
          hint={t("holderHint")}
          defaultValue={values?.holderName}
          maxLength={100}
          autoComplete="off"
          optional={optional}
        />
        <Field
          name="percentage"
          label={t("percentage")}
          hint={t("percentageHint")}
          defaultValue={values?.percentage ?? String(percentage)}
          inputMode="decimal"
          after="%"
          autoComplete="off"
          required
        />
        <SelectField name="feeBearer" label={t("bearer")} defaultValue={values?.feeBearer ?? "buyer"}>
          <option value="buyer">{t("bearerName.buyer")}</option>
          <option value="seller">{t("bearerName.seller")}</option>
        </SelectField>
      </div>
      <Checkbox
        name="contract"
        value="1"
        label={t("contract")}
        hint={t("contractHint", { version: TERMS_VERSION })}
        defaultChecked={values?.contract === "1"}
      />
    </div>
  );
}
