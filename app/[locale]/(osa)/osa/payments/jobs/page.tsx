import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Column } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { type FailedJob, listFailedJobs } from "@/lib/reporting/osa-jobs";
import { listQuery } from "@/lib/reporting/schemas";
import { retryJobAction } from "../actions";
import { PaymentViews } from "../views";

type JobsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("view.jobs") };
}

export default async function OsaFailedJobs({ searchParams }: JobsProps) {
  const path = routes.osa("payments", "jobs");
  const osa = await requireOsa("keuangan", path);
  const query = listQuery.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("osa.payments"), listFailedJobs(osa, query)]);
  const columns: Column<FailedJob>[] = [
    { key: "name", label: t("jobs.name"), cell: (job) => job.name },
    {
      key: "data",
      label: t("jobs.about"),
      cell: (job) => <span className="break-all text-sm">{Object.values(job.data ?? {}).join(", ") || "–"}</span>,
    },
    {
      key: "error",
      label: t("lastError"),
      cell: (job) => <span className="break-all text-sm">{job.error}</span>,
    },
    { key: "tries", label: t("tries"), end: true, cell: (job) => job.tries },
    { key: "failed", label: t("jobs.failed"), cell: (job) => <When at={job.failedAt} /> },
    {
      key: "retry",
      label: t("action"),
      hideLabel: true,
      cell: (job) => (
        <ActionForm
          action={retryJobAction}
          hidden={{ name: job.name, jobId: job.cursor }}
          label={t("jobs.retryOf", { name: job.name })}
        >
          <SubmitButton size="sm" variant="secondary">
            {t("jobs.retry")}
          </SubmitButton>
        </ActionForm>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("jobs.text")} />
      <PaymentViews current="jobs" />
      <KeysetList
        caption={t("view.jobs")}
        columns={columns}
        page={page}
        path={path}
        asked={{}}
        empty={{ title: t("jobs.none"), text: t("jobs.noneText") }}
      />
    </>
  );
}
