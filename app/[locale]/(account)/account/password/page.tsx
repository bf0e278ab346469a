import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { stripLocale } from "@/i18n/path";
import { PASSWORD_MIN } from "@/lib/accounts/policy";
import { currentPerson, requirePerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { changePasswordAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.password"))("title") };
}

export default async function PasswordPage({ searchParams }: Props) {
  await requirePerson(routes.password());
  const [query, t, words, person] = await Promise.all([
    searchParams,
    getTranslations("account.password"),
    getTranslations("common.actions"),
    currentPerson(),
  ]);
  const next = query.next ? stripLocale(safeNext(query.next)) : "";
  const show = { show: words("show"), hide: words("hide") };
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex max-w-md flex-col gap-5">
        {person?.passwordMustChange && (
          <Alert tone="warn" title={t("mustTitle")}>
            {t("mustText")}
          </Alert>
        )}
        <ActionForm action={changePasswordAction} hidden={{ next }} className="flex flex-col gap-5">
          <PasswordField name="currentPassword" label={t("current")} words={show} required />
          <PasswordField
            name="password"
            label={t("new")}
            hint={t("hint", { min: PASSWORD_MIN })}
            autoComplete="new-password"
            words={show}
            required
          />
          <SubmitButton className="self-start" pendingLabel={words("sending")}>
            {t("submit")}
          </SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
