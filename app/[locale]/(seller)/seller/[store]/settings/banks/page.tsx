import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { BANK_ACCOUNT_LIMIT } from "@/lib/accounts/policy";
import { listBankAccounts } from "@/lib/accounts/queries";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { mayChangeBanks } from "@/lib/stores/policy";
import { BankFields } from "../../../bank-fields";
import { SettingsFrame } from "../settings-frame";
import { addStoreAccountAction, chooseMainStoreAccountAction, removeStoreAccountAction } from "./actions";

type BanksProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.bank"))("title") };
}

export default async function StoreBanksPage({ params, searchParams }: BanksProps) {
  const { store: slug } = await params;
  const seller = await requireSeller(slug, routes.sellerSettings(slug, "banks"));
  if (!mayChangeBanks(seller)) forbidden();
  const [t, words, asked, accounts] = await Promise.all([
    getTranslations("storefront.bank"),
    getTranslations("common.actions"),
    searchParams,
    listBankAccounts({ storeId: seller.storeId }),
  ]);
  const hidden = { _store: seller.storeSlug };
  return (
    <SettingsFrame seller={seller} part="banks" done={asked.done}>
      {accounts.map((account) => (
        <Card key={account.id} title={account.bankName} action={account.isMain && <Badge tone="ok">{t("main")}</Badge>}>
          <p className="tabular">{account.accountNumber}</p>
          <p className="text-muted">{account.holderName ?? t("holderMissing")}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            {!account.isMain && (
              <ActionForm
                action={chooseMainStoreAccountAction}
                hidden={{ ...hidden, bankAccountId: account.id }}
                summary="bottom"
              >
                <SubmitButton variant="secondary" size="sm">
                  {t("chooseMain")}
                </SubmitButton>
              </ActionForm>
            )}
            <ActionForm
              action={removeStoreAccountAction}
              hidden={{ ...hidden, bankAccountId: account.id }}
              summary="bottom"
            >
              <SubmitButton variant="ghost" size="sm">
                {words("delete")} <span className="sr-only">{account.accountNumber}</span>
              </SubmitButton>
            </ActionForm>
          </div>
        </Card>
      ))}
      {accounts.length < BANK_ACCOUNT_LIMIT && (
        <Card title={t("add")}>
          <ActionForm action={addStoreAccountAction} hidden={hidden} label={t("add")} className="flex flex-col gap-5">
            <BankFields />
            {accounts.length > 0 && <Checkbox name="isMain" value="1" label={t("makeMain")} />}
            <SubmitButton className="self-start">{t("add")}</SubmitButton>
          </ActionForm>
        </Card>
      )}
    </SettingsFrame>
  );
}
