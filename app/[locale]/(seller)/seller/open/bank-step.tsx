import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { DraftValues } from "@/lib/stores/opening";
import { BankFields } from "../bank-fields";
import { saveBankAction } from "./actions";

export async function BankStep({ values }: { values: DraftValues }) {
  const [t, words] = await Promise.all([getTranslations("storefront.open"), getTranslations("common.actions")]);
  return (
    <ActionForm action={saveBankAction} label={t("titles.bank")} className="flex flex-col gap-5">
      <p className="text-muted text-sm">{t("bankText")}</p>
      <BankFields values={values} />
      <SubmitButton block>{words("continue")}</SubmitButton>
      <TextLink href={routes.openStore("place")}>{words("back")}</TextLink>
    </ActionForm>
  );
}
