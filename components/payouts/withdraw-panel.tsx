import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/shared/form-state";
import { formatRupiah } from "@/lib/shared/rupiah";

export type WithdrawPanelProps = {
  desk: {
    availableRupiah: number;
    debtRupiah: number;
    minimumRupiah: number;
    feeRupiah: number;
    accounts: { id: string; bank: string; accountNumber: string; holderName: string | null; isMain: boolean }[];
  };
  request: FormAction;
  /** Made anew with each page: one form is one withdrawal. */
  requestKey: string;
  hidden?: Record<string, string>;
  /** Where an account is added. */
  banksHref: string;
};

/** Asks for one's own balance: how much there is, where it goes, what it costs. */
export async function WithdrawPanel({ desk, request, requestKey, hidden, banksHref }: WithdrawPanelProps) {
  const t = await getTranslations("payouts");
  const { availableRupiah, debtRupiah, minimumRupiah, feeRupiah, accounts } = desk;
  const ready = accounts.some((account) => account.holderName);
  return (
    <Card title={t("withdraw")}>
      <p className="text-muted text-sm">{t("available", { amount: formatRupiah(availableRupiah) })}</p>
      {debtRupiah > 0 && <p className="mt-1 text-sm">{t("debt", { amount: formatRupiah(debtRupiah) })}</p>}
      {!ready ? (
        <p className="mt-3">
          {t("noBank")} <TextLink href={banksHref}>{t("addBank")}</TextLink>
        </p>
      ) : availableRupiah < minimumRupiah ? (
        <p className="mt-3">{t("tooLittle", { minimum: formatRupiah(minimumRupiah) })}</p>
      ) : (
        <ActionForm action={request} hidden={{ requestKey, ...hidden }} className="mt-3 flex max-w-md flex-col gap-4">
          <Field
            name="amount"
            label={t("amount")}
            before="Rp"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={availableRupiah}
            hint={t("amountHint", {
              minimum: formatRupiah(minimumRupiah),
              fee: formatRupiah(feeRupiah),
              free: feeRupiah === 0 ? "yes" : "no",
            })}
            required
          />
          <SelectField name="bankAccountId" label={t("to")} defaultValue={accounts[0]?.id}>
            {accounts.map((account) => (
              <option key={account.id} value={account.id}>
                {account.bank} · {account.accountNumber} · {account.holderName ?? t("noHolder")}
              </option>
            ))}
          </SelectField>
          <SubmitButton className="self-start">{t("ask")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
