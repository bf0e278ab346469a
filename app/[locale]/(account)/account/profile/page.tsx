import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { findProfile } from "@/lib/accounts/queries";
import { requirePerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { formatDate } from "@/lib/shared/jakarta-time";
import { signOutEverywhereAction, updateProfileAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("account.profile"))("title") };
}

export default async function ProfilePage() {
  const person = await requirePerson(routes.profile());
  const [t, words, locale, profile] = await Promise.all([
    getTranslations("account.profile"),
    getTranslations("common.actions"),
    getLocale(),
    findProfile(person),
  ]);
  if (!profile) notFound();
  return (
    <>
      <PageHeader title={t("title")} text={t("since", { date: formatDate(profile.registeredAt, locale) })} />
      <div className="flex max-w-xl flex-col gap-4">
        <Card title={t("data")}>
          <dl className="mb-5 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-muted">{t("email")}</dt>
            <dd className="truncate">{profile.email}</dd>
            <dt className="text-muted">{t("username")}</dt>
            <dd className="truncate">{profile.username}</dd>
          </dl>
          <ActionForm action={updateProfileAction} className="flex flex-col gap-5">
            <Field
              name="name"
              label={t("name")}
              defaultValue={profile.name}
              autoComplete="name"
              maxLength={100}
              required
            />
            <Field
              name="phone"
              type="tel"
              label={t("phone")}
              defaultValue={profile.phone ?? ""}
              autoComplete="tel"
              required
            />
            <Field
              name="birthDate"
              type="date"
              label={t("birthDate")}
              defaultValue={profile.birthDate ?? ""}
              autoComplete="bday"
              optional={words("optional")}
            />
            <SelectField name="locale" label={t("locale")} hint={t("localeHint")} defaultValue={profile.locale}>
              <option value="id">Bahasa Indonesia</option>
              <option value="en">English</option>
            </SelectField>
            <SubmitButton className="self-start" pendingLabel={words("sending")}>
              {words("save")}
            </SubmitButton>
          </ActionForm>
        </Card>
        <Card title={t("security")}>
          <p className="mb-4 text-muted">{t("securityText")}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={routes.password()} variant="secondary">
              {t("changePassword")}
            </ButtonLink>
            <ActionForm action={signOutEverywhereAction}>
              <SubmitButton variant="danger">{t("signOutEverywhere")}</SubmitButton>
            </ActionForm>
          </div>
        </Card>
      </div>
    </>
  );
}
