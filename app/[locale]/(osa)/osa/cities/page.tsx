import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { findMasterCity, listMasterCities } from "@/lib/reporting/osa-masters";
import { listQuery } from "@/lib/reporting/schemas";
import { importCitiesAction } from "./actions";
import { CityForm } from "./city-form";

type CitiesProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.cities"))("title") };
}

export default async function OsaCities({ searchParams }: CitiesProps) {
  const path = routes.osa("cities");
  const osa = await requireOsa("katalog", path);
  const params = await searchParams;
  const query = listQuery.parse(params);
  const code = typeof params.id === "string" ? params.id : "";
  const [t, list, page, chosen] = await Promise.all([
    getTranslations("osa.cities"),
    getTranslations("osa.list"),
    listMasterCities(osa, query),
    code ? findMasterCity(osa, code) : null,
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      {params.done && <Alert tone="ok">{t("saved")}</Alert>}
      <div className="mt-4 flex flex-col gap-6">
        <Card title={chosen?.name ?? t("new")}>
          <CityForm key={chosen?.cursor ?? "new"} city={chosen} />
        </Card>
        <Card title={t("import")}>
          <ActionForm action={importCitiesAction} label={t("import")} className="flex max-w-xl flex-col gap-4">
            <FileField name="file" label={t("file")} hint={t("fileHint")} accept=".csv,text/csv" required />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="how" value="rehearse" variant="secondary">
                {t("rehearse")}
              </SubmitButton>
              <SubmitButton name="how" value="import">
                {t("import")}
              </SubmitButton>
            </div>
          </ActionForm>
        </Card>
        <div>
          <ListSearch
            path={path}
            fields={[{ name: "q", label: list("search"), value: query.q, placeholder: t("hint") }]}
          />
          <KeysetList
            caption={t("title")}
            page={page}
            path={path}
            asked={{ q: query.q }}
            columns={[
              {
                key: "name",
                label: t("name"),
                cell: (row) => (
                  <TextLink href={`${path}?id=${row.cursor}`} className="whitespace-nowrap">
                    {row.name}
                  </TextLink>
                ),
              },
              { key: "code", label: t("code"), cell: (row) => <code>{row.cursor}</code> },
              { key: "province", label: t("province"), cell: (row) => row.provinceName },
              { key: "zone", label: t("zone"), cell: (row) => row.zone },
              { key: "place", label: t("place"), cell: (row) => `${row.latitude}, ${row.longitude}` },
              { key: "cod", label: t("cod"), cell: (row) => t(row.codEnabled ? "yes" : "no") },
            ]}
          />
        </div>
      </div>
    </>
  );
}
