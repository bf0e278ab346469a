import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { localePath, stripLocale } from "@/i18n/path";
import { currentPerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { AuthCard } from "../../auth-card";
import { passSecondFactorAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("auth.code"))("title"), robots: { index: false } };
}

/** The second step of an admin's sign-in. */
export default async function LoginCodePage({ searchParams }: Props) {
  const [query, t, words, person, locale] = await Promise.all([
    searchParams,
    getTranslations("auth.code"),
    getTranslations("common.actions"),
    currentPerson(),
    getLocale(),
  ]);
  const next = stripLocale(safeNext(query.next, routes.osa()));
  if (!person) redirect(localePath(locale, routes.login(next)));
  if (person.osa?.gate !== "code") redirect(localePath(locale, next));
  return (
    <AuthCard title={t("title")} text={t("text", { email: person.email })} footer={<SignOutForm />}>
      <ActionForm action={passSecondFactorAction} hidden={{ next }} summary="none" className="flex flex-col gap-5">
        <Field
          name="token"
          label={t("code")}
          hint={t("hint")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
        <SubmitButton block size="lg" pendingLabel={words("sending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
