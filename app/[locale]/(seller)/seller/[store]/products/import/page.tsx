import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireSeller } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { columns, requiredColumns } from "@/lib/goods/import-columns";
import { listImports } from "@/lib/goods/import-queries";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";

type ImportsProps = {
  params: Promise<{ locale: string; store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.import"))("title") };
}

export default async function Imports({ params, searchParams }: ImportsProps) {
  const { locale, store } = await params;
  const seller = await requireSeller(store, routes.sellerImports(store));
  if (!mayChangeProducts(seller)) forbidden();
  const [t, products, files, asked] = await Promise.all([
    getTranslations("seller.import"),
    getTranslations("seller.products"),
    listImports(seller),
    searchParams,
  ]);
  const { refused, ...given } = Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const details = { columns: "", rows: "", megabytes: "", ...given };
  const trouble = refused && textOf(locale === "en" ? "en" : "id", `errors.${refused}`, details);
  const language = locale === "en" ? "en" : "id";
  const sample = (format: string) => localePath(language, routes.sellerExport(store, { sample: 1, format }));
  return (
    <>
      <Breadcrumb
        items={[{ label: products("title"), href: routes.sellerStore(store, "products") }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} text={t("text")} />
      {trouble && (
        <div className="mb-4">
          <Alert tone="bad" live>
            {trouble}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t("chooseTitle")}>
          <form
            action={localePath(language, `${routes.sellerImports(store)}/upload`)}
            method="post"
            encType="multipart/form-data"
            className="flex flex-col gap-4"
          >
            <FileField name="file" label={t("file")} hint={t("fileHint")} accept=".csv,.xlsx,text/csv" required />
            <Button type="submit" className="self-start">
              {t("check")}
            </Button>
          </form>
        </Card>
        <Card title={t("columnsTitle")}>
          <p className="mb-3 text-sm">{t("columnsText", { required: requiredColumns.join(", ") })}</p>
          <p className="break-words rounded-md bg-sunken p-3 text-xs">{columns.join(", ")}</p>
          <p className="mt-3 flex flex-wrap gap-4 text-sm">
            <a href={sample("csv")} download className="font-medium text-accent underline underline-offset-3">
              {t("sampleCsv")}
            </a>
            <a href={sample("xlsx")} download className="font-medium text-accent underline underline-offset-3">
              {t("sampleXlsx")}
            </a>
          </p>
        </Card>
      </div>
      {files.length > 0 && (
        <Section title={t("recent")} className="mt-8">
          <ul className="divide-y divide-line rounded-lg border border-line bg-raised px-4">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
                <TextLink href={routes.sellerImports(store, file.id)}>{file.fileName}</TextLink>
                <span className="text-muted text-sm">
                  {t(`state.${file.status}`)} · {t("lines", { count: file.total })}
                </span>
                <When at={file.at} className="ms-auto text-muted text-sm" />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
