import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listBanks, listCityNames } from "@/lib/accounts/queries";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { previewPartner, readPartnerDefaults, readPartnerDraft } from "@/lib/stores/partner-queries";
import { PartnerForm } from "./partner-form";

type NewPartnerProps = { searchParams: Promise<{ draft?: string | string[]; saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("new.title") };
}

export default async function NewPartner({ searchParams }: NewPartnerProps) {
  const osa = await requireOsa("partner", routes.osa("partners", "new"));
  const { draft, saved } = await searchParams;
  const key = typeof draft === "string" ? draft : "";
  const [t, kept, defaults, cities, banks] = await Promise.all([
    getTranslations("partners"),
    readPartnerDraft(osa, key),
    readPartnerDefaults(osa),
    listCityNames(),
    listBanks(),
  ]);
  const registrationKey = kept ? key : randomUUID();
  const preview = await previewPartner(osa, { key: registrationKey, name: kept?.storeName ?? "" });
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("partners") }, { label: t("new.title") }]} />
      <PageHeader title={t("new.title")} text={t("new.text")} />
      {saved && kept && (
        <div className="mb-4" role="status">
          <Alert tone="ok">{t("new.saved")}</Alert>
        </div>
      )}
      {key !== "" && !kept && (
        <div className="mb-4">
          <Alert tone="warn">{t("new.draftGone")}</Alert>
        </div>
      )}
      <PartnerForm
        registrationKey={registrationKey}
        preview={preview}
        values={kept}
        percentage={defaults.percentage}
        cities={cities}
        banks={banks}
      />
    </>
  );
}
