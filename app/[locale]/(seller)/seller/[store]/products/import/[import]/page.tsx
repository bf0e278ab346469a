import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeepFresh } from "@/components/panel/keep-fresh";
import { Progress } from "@/components/panel/progress";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { localePath } from "@/i18n/path";
import { requireSeller } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { badRows, readImport } from "@/lib/goods/import-queries";
import { routes } from "@/lib/platform/routes";
import { startImportAction } from "../actions";

type ImportProps = {
  params: Promise<{ locale: string; store: string; import: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

const SHOWN = 50;
const lineOf = (asked: string | string[] | undefined) => (/^\d{1,6}$/.test(`${asked}`) ? Number(asked) : 0);
const ends = ["baru", "berubah", "tetap", "gagal"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.import"))("title") };
}

export default async function ImportFile({ params, searchParams }: ImportProps) {
  const { locale, store, import: id } = await params;
  const seller = await requireSeller(store, routes.sellerImports(store, id));
  if (!mayChangeProducts(seller)) forbidden();
  const file = (await readImport(seller, id)) ?? notFound();
  const [t, bad] = await Promise.all([
    getTranslations("seller.import"),
    badRows(seller, id, { most: SHOWN + 1, after: lineOf((await searchParams).after) }),
  ]);
  const shown = bad?.rows.slice(0, SHOWN) ?? [];
  const next = bad && bad.rows.length > SHOWN ? shown.at(-1)?.line : undefined;
  const path = routes.sellerImports(store, id);
  const good = file.total - file.bad;
  const done = good - file.counts.waiting;
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.sellerImports(store) }, { label: file.fileName }]} />
      <PageHeader
        title={file.fileName}
        text={
          <>
            {t(`state.${file.status}`)} · {t("lines", { count: file.total })} · <When at={file.at} />
          </>
        }
      />
      <Card className="mb-5">
        {file.status === "diperiksa" ? (
          <>
            <p className="mb-4">{t("checked", { good, bad: file.bad })}</p>
            {good > 0 && (
              <ActionForm action={startImportAction} hidden={{ _store: store, importId: file.id }} label={t("title")}>
                <SubmitButton>{t("apply", { good })}</SubmitButton>
              </ActionForm>
            )}
          </>
        ) : (
          <>
            <Progress done={done} total={good} label={t("progress", { done, total: good })} />
            <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
              {ends.map((outcome) => (
                <div key={outcome}>
                  <dt className="text-muted text-xs">{t(`outcome.${outcome}`)}</dt>
                  <dd className="tabular font-semibold">{file.counts[outcome]}</dd>
                </div>
              ))}
            </dl>
            {file.status === "selesai" && file.counts.baru + file.counts.berubah === 0 && (
              <p className="mt-4 font-medium">{t("nothingChanged")}</p>
            )}
          </>
        )}
        {file.status === "berjalan" && (
          <>
            <KeepFresh />
            <ButtonLink
              href={path}
              variant="secondary"
              size="sm"
              className="mt-4 hidden [@media(scripting:none)]:inline-flex"
            >
              {t("reload")}
            </ButtonLink>
          </>
        )}
      </Card>
      {shown.length > 0 && (
        <>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="font-bold text-lg">{t("badTitle", { count: file.counts.gagal })}</h2>
            <a
              href={localePath(locale === "en" ? "en" : "id", `${path}/errors`)}
              download
              className="font-medium text-accent underline underline-offset-3"
            >
              {t("download")}
            </a>
          </div>
          <Table
            caption={t("badTitle", { count: file.counts.gagal })}
            rows={shown}
            rowKey={(row) => String(row.line)}
            empty={<EmptyState title={t("badNone")} />}
            columns={[
              { key: "line", label: t("line"), cell: (row) => row.line },
              { key: "cells", label: t("content"), cell: (row) => row.cells.filter(Boolean).slice(0, 4).join(" · ") },
              {
                key: "why",
                label: t("reason"),
                cell: (row) => row.problems.map((problem) => t(`problem.${problem}`)).join(" "),
              },
            ]}
          />
          <Pagination next={next ? `${path}?after=${next}` : undefined} />
        </>
      )}
    </>
  );
}
