import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { stripLocale } from "@/i18n/path";
import { currentPerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { AuthCard } from "../auth-card";
import { signInAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[]; out?: string; error?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("auth.login");
  return { title: t("title"), robots: { index: false } };
}

export default async function LoginPage({ searchParams }: Props) {
  const [query, t, words, person] = await Promise.all([
    searchParams,
    getTranslations("auth.login"),
    getTranslations("common.actions"),
    currentPerson(),
  ]);
  const next = stripLocale(safeNext(query.next));
  const back = next === "/" ? undefined : next;
  return (
    <AuthCard
      title={t("title")}
      text={back && !person ? t("textBack") : undefined}
      footer={
        <>
          {t("noAccount")} <TextLink href={routes.register(back)}>{t("register")}</TextLink>
        </>
      }
    >
      {query.out && !person && <Alert tone="ok">{t("signedOut")}</Alert>}
      {query.error && <Alert tone="bad">{t("failed")}</Alert>}
      {person && (
        <Alert action={<TextLink href={next}>{t("goOn")}</TextLink>}>{t("signedInAs", { email: person.email })}</Alert>
      )}
      <ActionForm action={signInAction} hidden={{ next }} className="flex flex-col gap-5">
        <Field
          name="email"
          label={t("email")}
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={t("password")}
          autoComplete="current-password"
          words={{ show: words("show"), hide: words("hide") }}
          required
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox name="remember" value="1" label={t("remember")} />
          <TextLink href={routes.reset()}>{t("forgot")}</TextLink>
        </div>
        <SubmitButton block size="lg" pendingLabel={words("sending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
