import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/partners/import-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { partnerTemplate } from "@/lib/stores/partner-file";
import { importPartnersAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("import.title") };
}

export default async function ImportPartners() {
  await requireOsa("partner", routes.osa("partners", "import"));
  const [t, words] = await Promise.all([getTranslations("partners"), getTranslations("common.actions")]);
  const { title, text, ...texts } = Object.fromEntries(
    importWords.map((key) => [key, t(`import.${key}`)] as const),
  ) as Record<(typeof importWords)[number], string>;
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("partners") }, { label: title }]} />
      <PageHeader title={title} text={text} />
      <Card className="max-w-3xl">
        <p className="mb-4">
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(partnerTemplate())}`}
            download="partner-onesmile.csv"
            className="text-accent underline"
          >
            {texts.template}
          </a>
        </p>
        <ImportForm action={importPartnersAction} words={{ ...texts, busy: words("sending") }} />
      </Card>
    </>
  );
}

const importWords = [
  ...(["title", "text", "template", "file", "fileHint", "try", "run", "line", "store", "outcome"] as const),
  ...(["isNew", "known", "wrong", "wouldBe", "were", "errors", "nothing"] as const),
] as const;
