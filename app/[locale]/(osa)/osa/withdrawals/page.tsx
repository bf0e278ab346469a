import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { WithdrawalStateBadge } from "@/components/payouts/withdrawal-state";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { withdrawalStates } from "@/lib/payouts/status";
import { routes } from "@/lib/platform/routes";
import { listWithdrawals, nextStep, type WithdrawalRow } from "@/lib/reporting/osa-withdrawals";
import { listQuery } from "@/lib/reporting/schemas";

export const dynamic = "force-dynamic";

type WithdrawalsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payouts.osa"))("title") };
}

export default async function OsaWithdrawals({ searchParams }: WithdrawalsProps) {
  const path = routes.osa("withdrawals");
  const osa = await requireOsa("keuangan", path);
  const query = listQuery.parse(await searchParams);
  const [t, states, list, page] = await Promise.all([
    getTranslations("payouts.osa"),
    getTranslations("payouts.state"),
    getTranslations("osa.list"),
    listWithdrawals(osa, query),
  ]);
  const { q, state } = query;
  const columns: Column<WithdrawalRow>[] = [
    {
      key: "owner",
      label: t("owner"),
      cell: (row) => (
        <>
          <TextLink href={routes.osa("withdrawals", row.cursor)}>{row.owner}</TextLink>
          <span className="block text-muted text-xs">{row.isStore ? t("store") : t("buyer")}</span>
        </>
      ),
    },
    { key: "to", label: t("to"), cell: (row) => `${row.bank} · ${row.accountNumber} · ${row.holderName}` },
    { key: "age", label: t("age"), cell: (row) => <When at={row.at} /> },
    { key: "status", label: t("status"), cell: (row) => <WithdrawalStateBadge state={row.status} /> },
    { key: "next", label: t("next"), cell: (row) => t(`nextOf.${nextStep(row)}`) },
    { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={withdrawalStates.map((name) => ({ name, label: states(name) }))}
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
        empty={{ title: t("none") }}
      />
    </>
  );
}
