import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { stripLocale } from "@/i18n/path";
import { readSecondFactor } from "@/lib/auth/second-factor";
import { currentPerson, requirePerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { formatDate } from "@/lib/shared/jakarta-time";
import { beginSecondFactorAction, removeSecondFactorAction } from "./actions";
import { Enrolment } from "./enrolment";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.secondFactor"))("title") };
}

/** Only accounts that open the panel have a second factor. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const person = await requirePerson(routes.secondFactor());
  const osa = (await currentPerson())?.osa ?? notFound();
  const [query, t, locale, factor] = await Promise.all([
    searchParams,
    getTranslations("account.secondFactor"),
    getLocale(),
    readSecondFactor(person),
  ]);
  const next = query.next ? stripLocale(safeNext(query.next)) : "";
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex max-w-xl flex-col gap-5">
        {osa.gate === "enrol" && (
          <Alert tone="warn" title={t("requiredTitle")}>
            {t("requiredText")}
          </Alert>
        )}
        {factor.state === "none" && (
          <ActionForm action={beginSecondFactorAction} hidden={{ next }}>
            <SubmitButton>{t("begin")}</SubmitButton>
          </ActionForm>
        )}
        {factor.state === "pending" && <Enrolment factor={factor} next={next} />}
        {factor.state === "on" && (
          <>
            <Alert tone="ok" title={t("onTitle", { date: formatDate(factor.since, locale === "en" ? "en" : "id") })}>
              {t("codesLeft", { count: factor.codesLeft })}
            </Alert>
            {osa.gate === "open" && <TextLink href={routes.osa()}>{t("toPanel")}</TextLink>}
            <ActionForm action={removeSecondFactorAction} label={t("remove")} className="flex flex-col gap-4">
              <Field
                name="token"
                label={t("removeCode")}
                hint={t("removeHint")}
                autoComplete="one-time-code"
                maxLength={40}
                required
              />
              <SubmitButton variant="danger" className="self-start">
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          </>
        )}
      </div>
    </>
  );
}
