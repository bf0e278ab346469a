import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { PASSWORD_MIN } from "@/lib/accounts/policy";
import { isResetOpen } from "@/lib/accounts/queries";
import { routes } from "@/lib/platform/routes";
import { AuthCard } from "../auth-card";
import { requestResetAction, resetPasswordAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("auth.reset");
  return { title: t("title"), robots: { index: false } };
}

export default async function ResetPage({ searchParams }: Props) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations("auth.reset")]);
  const given = typeof token === "string" && token !== "" ? token : null;
  if (given && (await isResetOpen(given))) return <NewPassword token={given} />;
  return (
    <AuthCard
      title={t("title")}
      text={t("text")}
      footer={<TextLink href={routes.login()}>{t("backToLogin")}</TextLink>}
    >
      {given && <Alert tone="warn">{t("expired")}</Alert>}
      <ActionForm action={requestResetAction} className="flex flex-col gap-5">
        <Field
          name="email"
          type="email"
          label={t("email")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <SubmitButton block size="lg">
          {t("send")}
        </SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}

async function NewPassword({ token }: { token: string }) {
  const [t, words] = await Promise.all([getTranslations("auth.reset"), getTranslations("common.actions")]);
  return (
    <AuthCard title={t("newTitle")} text={t("newText")}>
      <ActionForm action={resetPasswordAction} hidden={{ token }} className="flex flex-col gap-5">
        <PasswordField
          name="password"
          label={t("newPassword")}
          hint={t("passwordHint", { min: PASSWORD_MIN })}
          autoComplete="new-password"
          words={{ show: words("show"), hide: words("hide") }}
          required
        />
        <SubmitButton block size="lg">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </AuthCard>
  );
}
