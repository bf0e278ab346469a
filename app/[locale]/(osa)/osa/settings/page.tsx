import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { PageHeader } from "@/components/ui/page-header";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { isSettingKey, settingKeys, touchesMoney } from "@/lib/platform/setting-keys";
import { listSettingProposals, readSettingHistory } from "@/lib/platform/setting-queries";
import { hasScope } from "@/lib/reporting/policy";
import { SettingCard } from "./setting-card";
import { WaitingProposals } from "./waiting-proposals";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.settings"))("title") };
}

/** Rates, windows and limits, each with the day from which it holds and who wanted it so. */
export default async function OsaSettings() {
  const osa = await requireOsa("keuangan", routes.osa("settings"));
  const [t, history, proposals] = await Promise.all([
    getTranslations("osa.settings"),
    readSettingHistory(osa, now()),
    listSettingProposals(osa),
  ]);
  const keys = Object.keys(settingKeys).filter(isSettingKey);
  const groups = [
    { title: t("money"), text: t("moneyText"), keys: keys.filter(touchesMoney), may: true },
    {
      title: t("rules"),
      text: t("rulesText"),
      keys: keys.filter((key) => !touchesMoney(key)),
      may: hasScope(osa, "super"),
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-8">
        <Section title={t("waiting")}>
          <WaitingProposals proposals={proposals} />
        </Section>
        {groups.map((group) => (
          <Section key={group.title} title={group.title}>
            <p className="mb-3 text-muted">{group.text}</p>
            <div className="grid items-start gap-3 lg:grid-cols-2">
              {group.keys.map((key) => (
                <SettingCard key={key} settingKey={key} rows={history.get(key) ?? []} mayChange={group.may} />
              ))}
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}
