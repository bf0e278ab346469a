import { getTranslations } from "next-intl/server";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { listBanks } from "@/lib/accounts/queries";

type BankFieldsProps = { values?: Partial<Record<"bankId" | "accountNumber" | "holderName", string>> };

/** Where a store's money goes: of a new store and of each account it adds (D-40). */
export async function BankFields({ values = {} }: BankFieldsProps) {
  const [t, banks] = await Promise.all([getTranslations("storefront.bank"), listBanks()]);
  return (
    <>
      <SelectField name="bankId" label={t("bank")} defaultValue={values.bankId ?? ""} required>
        <option value="">{t("choose")}</option>
        {banks.map((bank) => (
          <option key={bank.id} value={bank.id}>
            {bank.name}
          </option>
        ))}
      </SelectField>
      <Field
        name="accountNumber"
        label={t("number")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={values.accountNumber}
        maxLength={40}
        required
      />
      <Field
        name="holderName"
        label={t("holder")}
        hint={t("holderHint")}
        defaultValue={values.holderName}
        maxLength={100}
        required
      />
    </>
  );
}
