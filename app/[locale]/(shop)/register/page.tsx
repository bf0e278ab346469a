import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { stripLocale } from "@/i18n/path";
import { PASSWORD_MIN } from "@/lib/accounts/policy";
import { routes, safeNext } from "@/lib/platform/routes";
import { AuthCard } from "../auth-card";
import { registerAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("auth.register");
  return { title: t("title"), description: t("text") };
}

export default async function RegisterPage({ searchParams }: Props) {
  const [query, t, words] = await Promise.all([
    searchParams,
    getTranslations("auth.register"),
    getTranslations("common.actions"),
  ]);
  const next = stripLocale(safeNext(query.next));
  return (
    <AuthCard
      title={t("title")}
      text={t("text")}
      footer={
        <>
          {t("hasAccount")} <TextLink href={routes.login(next === "/" ? undefined : next)}>{t("login")}</TextLink>
        </>
      }
    >
      <ActionForm action={registerAction} hidden={{ next }} className="flex flex-col gap-5">
        <Field name="name" label={t("name")} autoComplete="name" maxLength={100} required />
        <Field
          name="email"
          type="email"
          label={t("email")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={120}
          required
        />
        <Field name="phone" type="tel" label={t("phone")} hint={t("phoneHint")} autoComplete="tel" required />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint", { min: PASSWORD_MIN })}
          autoComplete="new-password"
          words={{ show: words("show"), hide: words("hide") }}
          required
        />
        <SubmitButton block size="lg" pendingLabel={words("sending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
