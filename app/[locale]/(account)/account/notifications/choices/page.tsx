import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentPerson, requirePerson } from "@/lib/auth/session";
import { type PreferenceFamily, preferenceFamilies, toldByDefault } from "@/lib/notifications/policy";
import { readPreferences } from "@/lib/notifications/preferences";
import { routes } from "@/lib/platform/routes";
import { savePreferencesAction } from "../actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.notifications.choices"))("title") };
}

// What only those meet who work for a store.
const forStaff = new Set<PreferenceFamily>(["stock", "store", "digest"]);

export default async function NotificationChoicesPage({ searchParams }: Props) {
  const person = await requirePerson(routes.notificationChoices());
  const [t, back, chosen, signedIn, { saved }] = await Promise.all([
    getTranslations("account.notifications.choices"),
    getTranslations("account.notifications"),
    readPreferences(person),
    currentPerson(),
    searchParams,
  ]);
  const isStaff = (signedIn?.stores.length ?? 0) > 0;
  return (
    <>
      <Breadcrumb items={[{ label: back("title"), href: routes.notifications() }, { label: t("title") }]} />
      <PageHeader title={t("title")} text={t("text")} />
      {saved && (
        <div className="mb-4">
          <Alert tone="ok" title={t("saved")} live />
        </div>
      )}
      <Card>
        <ActionForm action={savePreferencesAction} className="flex flex-col gap-5">
          <ul className="divide-y divide-line">
            {preferenceFamilies.map((family) => {
              const { inApp, byMail } = chosen.get(family) ?? toldByDefault;
              const isHidden = forStaff.has(family) && !isStaff;
              return (
                <li key={family} hidden={isHidden} className="py-4 first:pt-0">
                  <fieldset className="flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
                    <legend className="sr-only">{t(`families.${family}.name`)}</legend>
                    <p className="min-w-0">
                      <span className="block font-semibold">{t(`families.${family}.name`)}</span>
                      <span className="block text-muted text-sm">{t(`families.${family}.text`)}</span>
                    </p>
                    <div className="flex shrink-0 gap-6">
                      {family !== "digest" && (
                        <Checkbox name="inApp" value={family} label={t("inApp")} defaultChecked={inApp} />
                      )}
                      <Checkbox name="byMail" value={family} label={t("byMail")} defaultChecked={byMail} />
                    </div>
                  </fieldset>
                </li>
              );
            })}
          </ul>
          <p className="text-muted text-sm">{t("always")}</p>
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
