import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Stat, StatGrid } from "@/components/panel/stat";
import { PageHeader } from "@/components/ui/page-header";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readOverview } from "@/lib/reporting/osa-overview";
import { hasScope } from "@/lib/reporting/policy";
import { formatRupiah } from "@/lib/shared/rupiah";
import { LastAudit } from "./last-audit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.osa"))("overview") };
}

export default async function OsaOverview() {
  const osa = await requireOsa();
  const [t, locale, now] = await Promise.all([getTranslations("osa.overview"), getLocale(), readOverview(osa)]);
  const number = new Intl.NumberFormat(locale === "id" ? "id-ID" : "en");
  const { queues } = now;
  const seesMoney = hasScope(osa, "keuangan");
  const inbox = (state: string) =>
    seesMoney ? `${routes.osa("payments")}?view=inbox${state && `&state=${state}`}` : undefined;
  const reviewed = queues.reviewedEvents + queues.reviewedPayments;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-4">
        <StatGrid label={t("queues")}>
          <Stat
            label={t("events")}
            value={number.format(queues.events)}
            detail={t("eventsDetail")}
            href={inbox("")}
            urgent={queues.events > 0}
          />
          <Stat
            label={t("reviewed")}
            value={number.format(reviewed)}
            detail={t("reviewedDetail", { events: queues.reviewedEvents, payments: queues.reviewedPayments })}
            href={inbox("ditinjau")}
            urgent={reviewed > 0}
          />
          <Stat label={t("withdrawals")} value={number.format(queues.withdrawals)} urgent={queues.withdrawals > 0} />
          <Stat label={t("mails")} value={number.format(queues.mails)} />
        </StatGrid>
        <StatGrid label={t("market")}>
          <Stat label={t("gmv")} value={formatRupiah(now.gmv)} detail={t("gmvDetail")} />
          <Stat
            label={t("earned")}
            value={formatRupiah(now.earned)}
            detail={t("earnedDetail", { amount: formatRupiah(now.deferred) })}
            href={seesMoney ? routes.osa("money") : undefined}
          />
          <Stat
            label={t("stores")}
            value={number.format(now.stores.total)}
            detail={t("storesDetail", { active: now.stores.active, unverified: now.stores.unverified })}
            href={hasScope(osa, "partner") ? routes.osa("stores") : undefined}
          />
          <Stat
            label={t("members")}
            value={number.format(now.members.total)}
            detail={t("membersDetail", { buyers: now.members.buyers })}
            href={hasScope(osa, "cs") ? routes.osa("members") : undefined}
          />
        </StatGrid>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Section title={t("orders")}>
            <Table
              caption={t("orders")}
              rows={now.orders}
              rowKey={(row) => row.state}
              empty={<p className="text-muted">{t("ordersNone")}</p>}
              columns={[
                { key: "state", label: t("status"), cell: (row) => <OrderStatusBadge status={row.state} /> },
                { key: "count", label: t("count"), end: true, cell: (row) => number.format(row.count) },
              ]}
            />
          </Section>
          <LastAudit last={now.lastAudit} href={seesMoney ? routes.osa("money") : undefined} />
        </div>
      </div>
    </>
  );
}
