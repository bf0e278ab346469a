import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Stat, StatGrid } from "@/components/panel/stat";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { readHealth } from "@/lib/reporting/osa-health";
import { LastAudit } from "../last-audit";

/** Whether the money adds up and the jobs run. */
export async function Health({ osa }: { osa: Osa }) {
  const [t, health] = await Promise.all([getTranslations("osa.figures"), readHealth(osa)]);
  return (
    <Section title={t("health")}>
      <div className="flex flex-col gap-3">
        <LastAudit last={health.lastAudit} href={routes.osa("money")} />
        <StatGrid label={t("jobs")}>
          <Stat
            label={t("failedJobs")}
            value={health.failedJobs}
            href={routes.osa("payments", "jobs")}
            urgent={health.failedJobs > 0}
          />
          <Stat label={t("waitingJobs")} value={health.waitingJobs} />
          <Stat
            label={t("lateJobs")}
            value={health.lateJobs}
            detail={t("lateJobsDetail")}
            urgent={health.lateJobs > 0}
          />
          <Stat label={t("mails")} value={health.mails} />
        </StatGrid>
      </div>
    </Section>
  );
}
