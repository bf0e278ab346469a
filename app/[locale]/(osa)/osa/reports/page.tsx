import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { listReports, type ReportItem } from "@/lib/catalog/queries/reports";
import { routes } from "@/lib/platform/routes";
import { formatDate } from "@/lib/shared/jakarta-time";
import { closeReportAction } from "./actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("osa.reports"))("title") };
}

/** What members hold against products; each is closed with what became of it. */
export default async function ReportsPage({ searchParams }: Props) {
  const osa = await requireOsa("katalog", routes.osa("reports"));
  const query = await searchParams;
  const status = query.status === "selesai" ? "selesai" : "baru";
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const [t, { reports, next }] = await Promise.all([getTranslations("osa.reports"), listReports(osa, status, after)]);
  const to = (which: string) => `${routes.osa("reports")}?status=${which}`;
  return (
    <>
      <PageHeader title={t("title")} />
      <Tabs
        label={t("title")}
        items={(["baru", "selesai"] as const).map((one) => ({
          href: to(one),
          label: t(`status.${one}`),
          current: one === status,
        }))}
      />
      {reports.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
      <Pagination next={next ? `${to(status)}&after=${next}` : undefined} />
    </>
  );
}

async function Report({ report }: { report: ReportItem }) {
  const [t, locale] = await Promise.all([getTranslations("osa.reports"), getLocale()]);
  return (
    <li className="rounded-lg border border-line bg-raised p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <TextLink href={routes.product(report.productSlug)}>{report.productName}</TextLink>
        <span className="text-muted">{formatDate(report.createdAt, locale)}</span>
      </p>
      <p className="text-muted">
        {report.storeName} · {t("by", { name: report.reporterName })}
      </p>
      <p className="mt-2 font-semibold">{t(`reasons.${report.reason}`)}</p>
      <p className="wrap-anywhere whitespace-pre-line">{report.detail}</p>
      {report.outcome ? (
        <p className="mt-2 text-ok">{t("outcome", { text: report.outcome })}</p>
      ) : (
        <ActionForm
          action={closeReportAction}
          hidden={{ reportId: report.id }}
          className="mt-3 flex flex-wrap items-end gap-3"
        >
          <Field name="outcome" label={t("reason")} maxLength={500} className="grow" />
          <SubmitButton variant="secondary">{t("close")}</SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
