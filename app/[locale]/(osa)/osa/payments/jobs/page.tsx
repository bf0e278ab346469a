import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listFailedJobs } from "@/lib/reporting/osa-jobs";
import { retryJobAction } from "../actions";
import { PaymentViews } from "../views";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("view.jobs") };
}

export default async function OsaFailedJobs() {
  const osa = await requireOsa("keuangan", routes.osa("payments", "jobs"));
  const [t, jobs] = await Promise.all([getTranslations("osa.payments"), listFailedJobs(osa)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("jobs.text")} />
      <PaymentViews current="jobs" />
      <Table
        caption={t("view.jobs")}
        rows={jobs}
        rowKey={(job) => job.id}
        empty={<EmptyState drawing="note" title={t("jobs.none")} text={t("jobs.noneText")} />}
        columns={[
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
                hidden={{ name: job.name, jobId: job.id }}
                label={t("jobs.retryOf", { name: job.name })}
              >
                <SubmitButton size="sm" variant="secondary">
                  {t("jobs.retry")}
                </SubmitButton>
              </ActionForm>
            ),
          },
        ]}
      />
    </>
  );
}
