import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { ListSearch } from "@/components/panel/list-search";
import { Section } from "@/components/panel/section";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { listMisses, listSynonyms, type Miss, type Synonym } from "@/lib/catalog/queries/search-care";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { synonymQuery } from "@/lib/reporting/schemas";
import { formatDate } from "@/lib/shared/jakarta-time";
import { addSynonymAction, removeSynonymAction } from "./actions";

type SearchesProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.searches"))("title") };
}

/** What people look for in vain, and the words that could lead them on. */
export default async function OsaSearches({ searchParams }: SearchesProps) {
  const path = routes.osa("searches");
  const osa = await requireOsa("katalog", path);
  const { q, head, synonym } = synonymQuery.parse(await searchParams);
  const [t, list, locale, misses, synonyms] = await Promise.all([
    getTranslations("osa.searches"),
    getTranslations("osa.list"),
    getLocale(),
    listMisses(osa, now()),
    listSynonyms(osa, q, head && synonym ? { head, synonym } : undefined),
  ]);
  const missColumns: Column<Miss>[] = [
    {
      key: "query",
      label: t("query"),
      cell: (row) => <TextLink href={routes.search({ q: row.query })}>{row.query}</TextLink>,
    },
    { key: "count", label: t("count"), end: true, cell: (row) => row.count },
    {
      key: "day",
      label: t("lastDay"),
      cell: (row) => formatDate(new Date(`${row.lastDay}T00:00:00+07:00`), locale === "en" ? "en" : "id"),
    },
  ];
  const synonymColumns: Column<Synonym>[] = [
    { key: "head", label: t("head"), cell: (row) => row.head },
    { key: "synonym", label: t("synonym"), cell: (row) => row.synonym },
    {
      key: "remove",
      label: t("remove"),
      hideLabel: true,
      cell: (row) => (
        <ActionForm action={removeSynonymAction} hidden={row} label={t("removeOf", row)}>
          <SubmitButton size="sm" variant="secondary">
            {t("remove")}
          </SubmitButton>
        </ActionForm>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-8">
        <Section title={t("misses")}>
          <Table
            caption={t("misses")}
            columns={missColumns}
            rows={misses}
            rowKey={(row) => row.query}
            empty={<EmptyState drawing="search" title={t("missesNone")} />}
          />
        </Section>
        <Section title={t("synonyms")}>
          <ActionForm action={addSynonymAction} label={t("add")} className="mb-4 flex flex-wrap items-end gap-3">
            <Field name="head" label={t("head")} maxLength={40} required className="grow sm:max-w-xs" />
            <Field name="synonym" label={t("synonym")} maxLength={40} required className="grow sm:max-w-xs" />
            <SubmitButton>{t("add")}</SubmitButton>
          </ActionForm>
          <ListSearch path={path} fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]} />
          <Table
            caption={t("synonyms")}
            columns={synonymColumns}
            rows={synonyms.rows}
            rowKey={(row) => `${row.head}=${row.synonym}`}
            empty={<EmptyState drawing="search" title={list("emptySearch")} />}
          />
          <Pagination
            previous={head && synonym ? listAddress(path, { q }) : undefined}
            next={synonyms.next ? listAddress(path, { q, ...synonyms.next }) : undefined}
          />
        </Section>
      </div>
    </>
  );
}
