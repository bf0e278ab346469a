import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { listCityNames } from "@/lib/accounts/queries";

type PlaceFieldsProps = {
  values: Partial<Record<"detail" | "city" | "postalCode" | "phone" | "latitude" | "longitude", string>>;
};

/** Where a courier picks up: of a new store and of each of its warehouses. */
export async function PlaceFields({ values }: PlaceFieldsProps) {
  const [t, words] = await Promise.all([getTranslations("storefront.place"), getTranslations("common.actions")]);
  return (
    <>
      <TextareaField
        name="detail"
        label={t("detail")}
        hint={t("detailHint")}
        defaultValue={values.detail}
        autoComplete="street-address"
        rows={3}
        maxLength={300}
        required
      />
      <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <Field
          name="city"
          label={t("city")}
          hint={t("cityHint")}
          defaultValue={values.city}
          list="store-cities"
          autoComplete="off"
          required
        />
        <Field
          name="postalCode"
          label={t("postalCode")}
          defaultValue={values.postalCode}
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={5}
          required
        />
      </div>
      <Field
        name="phone"
        type="tel"
        label={t("phone")}
        hint={t("phoneHint")}
        optional={words("optional")}
        defaultValue={values.phone}
        autoComplete="tel"
      />
      <Disclosure summary={t("coordinates")} open={Boolean(values.latitude)}>
        <p className="mb-3 text-muted text-sm">{t("coordinatesText")}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            name="latitude"
            label={t("latitude")}
            inputMode="decimal"
            defaultValue={values.latitude}
            optional={words("optional")}
          />
          <Field
            name="longitude"
            label={t("longitude")}
            inputMode="decimal"
            defaultValue={values.longitude}
            optional={words("optional")}
          />
        </div>
      </Disclosure>
    </>
  );
}

/** The cities that `PlaceFields` offers, once a page however many forms it has. */
export async function CityList() {
  const cities = await listCityNames();
  return (
    <datalist id="store-cities">
      {cities.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
