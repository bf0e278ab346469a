import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Facts } from "@/components/panel/facts";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { listBanks } from "@/lib/accounts/queries";
import { routes } from "@/lib/platform/routes";
import type { OpeningStep } from "@/lib/stores/opening";
import type { StoreDraft } from "@/lib/stores/opening-queries";
import { TERMS_VERSION } from "@/lib/stores/terms";
import { openStoreAction } from "./actions";

/** Everything once more, and the contract (D-37). */
export async function ReviewStep({ draft }: { draft: StoreDraft }) {
  const [t, documents, banks, locale] = await Promise.all([
    getTranslations("storefront.open"),
    getTranslations("storefront.documents.kinds"),
    listBanks(),
    getLocale(),
  ]);
  const { values } = draft;
  const bank = banks.find(({ id }) => String(id) === values.bankId)?.name;
  const change = (step: OpeningStep) => <TextLink href={routes.openStore(step)}>{t("change")}</TextLink>;
  const rules = ["sell", "fee", "money", "goods", "data"] as const;
  return (
    <div className="flex flex-col gap-5">
      <Facts
        items={[
          { label: t("name"), value: <Told text={values.name}>{change("name")}</Told> },
          {
            label: t("steps.place"),
            value: <Told text={`${values.detail}, ${values.city} ${values.postalCode}`}>{change("place")}</Told>,
          },
          {
            label: t("steps.bank"),
            value: <Told text={`${bank ?? ""} ${values.accountNumber} (${values.holderName})`}>{change("bank")}</Told>,
          },
          {
            label: t("steps.documents"),
            value: (
              <Told text={new Intl.ListFormat(locale).format(draft.documents.map(({ kind }) => documents(kind)))}>
                {change("documents")}
              </Told>
            ),
          },
        ]}
      />
      <Disclosure summary={t("termsTitle", { version: TERMS_VERSION })}>
        <ul className="list-disc ps-5 text-sm">
          {rules.map((rule) => (
            <li key={rule}>{t(`terms.${rule}`)}</li>
          ))}
        </ul>
      </Disclosure>
      <ActionForm
        action={openStoreAction}
        hidden={{ draftId: draft.id }}
        label={t("titles.review")}
        className="flex flex-col gap-5"
      >
        <Checkbox name="terms" value="1" label={t("agree", { version: TERMS_VERSION })} />
        <p className="text-muted text-sm">{t("whatNext")}</p>
        <SubmitButton block>{t("submit")}</SubmitButton>
      </ActionForm>
    </div>
  );
}

function Told({ text, children }: { text?: string; children: ReactNode }) {
  return (
    <span className="flex items-baseline justify-between gap-3">
      <span className="min-w-0 break-words">{text}</span>
      {children}
    </span>
  );
}
