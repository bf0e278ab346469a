import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type OsaStore, storeTypes } from "@/lib/reporting/osa-stores";
import { changeStoreTermsAction } from "../actions";

/** Kind of store and the least that it sells at once. */
export async function TermsCard({ store }: { store: OsaStore }) {
  const [t, stores] = await Promise.all([getTranslations("osa.stores.terms"), getTranslations("osa.stores")]);
  return (
    <Card title={t("title")}>
      <ActionForm action={changeStoreTermsAction} hidden={{ storeId: store.id }} className="grid gap-4 sm:grid-cols-2">
        <SelectField name="storeType" label={t("type")} defaultValue={store.storeType} className="sm:col-span-2">
          {storeTypes.map((type) => (
            <option key={type} value={type}>
              {stores(`typeName.${type}`)}
            </option>
          ))}
        </SelectField>
        <Field
          name="leastItems"
          label={t("items")}
          defaultValue={store.minimalProduct}
          inputMode="numeric"
          autoComplete="off"
        />
        <Field
          name="leastSubtotal"
          label={t("subtotal")}
          before="Rp"
          defaultValue={store.minimalPrice}
          inputMode="numeric"
          autoComplete="off"
        />
        <Field
          name="reason"
          label={t("reason")}
          maxLength={300}
          autoComplete="off"
          className="sm:col-span-2"
          required
        />
        <SubmitButton variant="secondary" className="justify-self-start">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
