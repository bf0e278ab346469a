import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { type AddressItem, listCityNames } from "@/lib/accounts/queries";
import type { FormAction } from "@/lib/shared/form-state";
import { UseLocation } from "./use-location";

type AddressFormProps = {
  action: FormAction;
  /** Where to go afterwards, for example back to the checkout. */
  next: string;
  address?: AddressItem;
  /** What a new address begins with. */
  recipient?: { name: string; phone: string };
  /** The first one is the main one anyway, and the main one stays it. */
  canBeMain: boolean;
};

export async function AddressForm({ action, next, address, recipient, canBeMain }: AddressFormProps) {
  const [t, words, cities] = await Promise.all([
    getTranslations("account.addresses"),
    getTranslations("common.actions"),
    listCityNames(),
  ]);
  const hidden = { next, ...(address && { addressId: address.id }) };
  const city = address && [address.city, address.provinceName].filter(Boolean).join(", ");
  return (
    <ActionForm action={action} hidden={hidden} className="flex max-w-xl flex-col gap-5">
      <Field
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        defaultValue={address?.label}
        maxLength={30}
        list="address-labels"
        required
      />
      <datalist id="address-labels">
        {[t("home"), t("office"), t("boarding")].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="recipientName"
          label={t("recipientName")}
          defaultValue={address?.recipientName ?? recipient?.name}
          autoComplete="name"
          maxLength={100}
          required
        />
        <Field
          name="recipientPhone"
          type="tel"
          label={t("recipientPhone")}
          defaultValue={address?.recipientPhone ?? recipient?.phone}
          autoComplete="tel"
          required
        />
      </div>
      <TextareaField
        name="detail"
        label={t("detail")}
        hint={t("detailHint")}
        defaultValue={address?.detail}
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
          defaultValue={city}
          list="cities"
          autoComplete="off"
          required
        />
        <Field
          name="postalCode"
          label={t("postalCode")}
          defaultValue={address?.postalCode}
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={5}
          required
        />
      </div>
      <datalist id="cities">
        {cities.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Disclosure summary={t("coordinates")} open={address?.latitude != null}>
        <p className="mb-3 text-muted text-sm">{t("coordinatesText")}</p>
        <UseLocation
          words={{
            use: t("locate"),
            looking: t("locating"),
            found: t("located"),
            refused: t("locateRefused"),
          }}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            name="latitude"
            label={t("latitude")}
            inputMode="decimal"
            defaultValue={address?.latitude ?? undefined}
            optional={words("optional")}
          />
          <Field
            name="longitude"
            label={t("longitude")}
            inputMode="decimal"
            defaultValue={address?.longitude ?? undefined}
            optional={words("optional")}
          />
        </div>
      </Disclosure>
      {canBeMain && <Checkbox name="isMain" value="1" label={t("makeMain")} hint={t("makeMainHint")} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={words("sending")}>{t("save")}</SubmitButton>
        <ButtonLink href={next} variant="secondary">
          {words("cancel")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
