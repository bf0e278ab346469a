import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { BANK_ACCOUNT_LIMIT } from "@/lib/accounts/policy";
import { listBankAccounts, listBanks } from "@/lib/accounts/queries";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { addBankAccountAction, chooseMainBankAccountAction, removeBankAccountAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("account.banks"))("title") };
}

type Account = Awaited<ReturnType<typeof listBankAccounts>>[number];

export default async function BanksPage() {
  const buyer = await requireBuyer(routes.banks());
  const [t, accounts, banks] = await Promise.all([
    getTranslations("account.banks"),
    listBankAccounts({ userId: buyer.userId }),
    listBanks(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex max-w-xl flex-col gap-4">
        {accounts.map((account) => (
          <BankAccountCard key={account.id} account={account} />
        ))}
        {accounts.length < BANK_ACCOUNT_LIMIT && (
          <Card title={t("addTitle")}>
            <ActionForm action={addBankAccountAction} className="flex flex-col gap-5">
              <SelectField name="bankId" label={t("bank")} defaultValue="" required>
                <option value="">{t("choose")}</option>
                {banks.map((bank) => (
                  <option key={bank.id} value={bank.id}>
                    {bank.name}
                  </option>
                ))}
              </SelectField>
              <Field
                name="accountNumber"
                label={t("accountNumber")}
                inputMode="numeric"
                autoComplete="off"
                maxLength={40}
                required
              />
              <Field name="holderName" label={t("holderName")} hint={t("holderHint")} maxLength={100} required />
              {accounts.length > 0 && <Checkbox name="isMain" value="1" label={t("makeMain")} />}
              <SubmitButton className="self-start">{t("add")}</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  );
}

async function BankAccountCard({ account }: { account: Account }) {
  const [t, words] = await Promise.all([getTranslations("account.banks"), getTranslations("common.actions")]);
  const hidden = { bankAccountId: account.id };
  return (
    <article className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-bold text-lg">{account.bankName}</h2>
        {account.isMain && <Badge tone="ok">{t("main")}</Badge>}
      </div>
      <p className="tabular mt-1">{account.accountNumber}</p>
      <p className="text-muted">{account.holderName}</p>
      <div className="mt-4 flex flex-wrap items-start gap-2">
        {!account.isMain && (
          <ActionForm action={chooseMainBankAccountAction} hidden={hidden} summary="bottom">
            <SubmitButton variant="secondary" size="sm">
              {t("chooseMain")}
            </SubmitButton>
          </ActionForm>
        )}
        <Dialog
          trigger={words("delete")}
          title={t("removeTitle", { number: account.accountNumber })}
          closeLabel={words("close")}
          variant="ghost"
          size="sm"
        >
          <ActionForm action={removeBankAccountAction} hidden={hidden}>
            <SubmitButton variant="danger" block>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </article>
  );
}
