import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { CaseStateBadge } from "@/components/returns/case-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { type ComplaintRow, listOsaComplaints } from "@/lib/reporting/complaints";
import { listQuery } from "@/lib/reporting/schemas";
import { caseStates, turns } from "@/lib/returns/status";

export const dynamic = "force-dynamic";

type ComplaintsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns.osa"))("title") };
}

const hourMs = 3_600_000;

export default async function OsaComplaints({ searchParams }: ComplaintsProps) {
  const path = routes.osa("complaints");
  const osa = await requireOsa("cs", path);
  const query = listQuery.parse(await searchParams);
  const [t, r, list, page] = await Promise.all([
    getTranslations("returns.osa"),
    getTranslations("returns"),
    getTranslations("osa.list"),
    listOsaComplaints(osa, query),
  ]);
  const { q, state } = query;
  const at = now().getTime();
  const age = (row: ComplaintRow) => {
    const hours = Math.floor((at - new Date(row.openedAt).getTime()) / hourMs);
    return hours < 48 ? t("ageHours", { hours }) : t("ageDays", { days: Math.floor(hours / 24) });
  };
  const columns: Column<ComplaintRow>[] = [
    {
      key: "order",
      label: t("order"),
      cell: (row) => (
        <>
          <TextLink href={routes.osa("complaints", row.cursor)} className="break-all">
            {row.billingCode}
          </TextLink>
          <span className="block text-muted text-xs">{r(`reason.${row.reason}`)}</span>
        </>
      ),
    },
    {
      key: "parties",
      label: t("parties"),
      cell: (row) => (
        <>
          {row.buyer}
          <span className="block text-muted text-xs">{row.store}</span>
        </>
      ),
    },
    { key: "owner", label: t("owner"), cell: (row) => row.owner ?? <span className="text-muted">{t("nobody")}</span> },
    { key: "age", label: t("age"), cell: (row) => age(row) },
    { key: "state", label: t("state"), cell: (row) => <CaseStateBadge status={row.status} outcome={row.outcome} /> },
    {
      key: "next",
      label: t("next"),
      cell: (row) => (row.outcome || row.status === "selesai" ? t("done") : t(`turn.${turns[row.status].whose}`)),
    },
    {
      key: "due",
      label: t("due"),
      cell: (row) =>
        row.outcome ? (
          "–"
        ) : (
          <When at={row.answerBy} className={new Date(row.answerBy).getTime() < at ? "font-semibold text-bad" : ""} />
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={caseStates.map((name) => ({ name, label: r(`state.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]}
        keep={{ state }}
      />
      <KeysetList
        caption={t("title")}
        columns={columns}
        page={page}
        path={path}
        asked={{ q, state }}
        empty={{ title: t("empty") }}
      />
    </>
  );
}
