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
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { type ComplaintRow, listSellerComplaints } from "@/lib/reporting/complaints";
import { listQuery } from "@/lib/reporting/schemas";
import { caseStates } from "@/lib/returns/status";

export const dynamic = "force-dynamic";

type ComplaintsProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("returns.seller"))("title") };
}

export default async function StoreComplaints({ params, searchParams }: ComplaintsProps) {
  const { store } = await params;
  const path = routes.sellerStore(store, "complaints");
  const seller = await requireSeller(store, path);
  const query = listQuery.parse(await searchParams);
  const [t, r, list, page] = await Promise.all([
    getTranslations("returns.seller"),
    getTranslations("returns"),
    getTranslations("osa.list"),
    listSellerComplaints(seller, query),
  ]);
  const { q, state } = query;
  const columns: Column<ComplaintRow>[] = [
    {
      key: "order",
      label: t("order"),
      cell: (row) => (
        <>
          <TextLink href={routes.sellerComplaint(seller.storeSlug, row.cursor)} className="break-all">
            {row.billingCode}
          </TextLink>
          <span className="block text-muted text-xs">{row.buyer}</span>
        </>
      ),
    },
    { key: "reason", label: t("reason"), cell: (row) => r(`reason.${row.reason}`) },
    { key: "status", label: t("status"), cell: (row) => <CaseStateBadge status={row.status} outcome={row.outcome} /> },
    { key: "age", label: t("age"), cell: (row) => <When at={row.openedAt} /> },
    { key: "due", label: t("due"), cell: (row) => (row.outcome ? "–" : <When at={row.answerBy} />) },
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
        empty={{ title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
