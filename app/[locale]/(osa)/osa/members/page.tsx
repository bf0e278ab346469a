import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterChoices } from "@/components/panel/filter-choices";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { accountRoles, accountStates, listMembers, type OsaMemberRow } from "@/lib/reporting/osa-members";
import { memberListQuery } from "@/lib/reporting/schemas";
import { AccountStatus } from "./account-status";

type MembersProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.members"))("title") };
}

export default async function OsaMembers({ searchParams }: MembersProps) {
  const path = routes.osa("members");
  const osa = await requireOsa("cs", path);
  const query = memberListQuery.parse(await searchParams);
  const [t, list, page] = await Promise.all([
    getTranslations("osa.members"),
    getTranslations("osa.list"),
    listMembers(osa, query),
  ]);
  const { q, state, role } = query;
  const columns: Column<OsaMemberRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: (row) => (
        <>
          <TextLink href={routes.osa("members", row.cursor)}>{row.name}</TextLink>
          <span className="block font-normal text-muted text-xs">{row.username}</span>
        </>
      ),
    },
    { key: "email", label: t("email"), cell: (row) => <span className="break-all">{row.email}</span> },
    { key: "phone", label: t("phone"), cell: (row) => row.phone ?? "–" },
    { key: "status", label: t("status"), cell: (row) => <AccountStatus status={row.status} /> },
    {
      key: "roles",
      label: t("roles"),
      cell: (row) =>
        [row.level && t("roleName.pembeli"), row.stores > 0 && t("roleName.staf"), row.isAdmin && t("roleName.osa")]
          .filter(Boolean)
          .join(", "),
    },
    { key: "transactions", label: t("transactions"), end: true, cell: (row) => row.transactions ?? 0 },
    { key: "points", label: t("points"), end: true, cell: (row) => row.points ?? 0 },
    { key: "saldo", label: t("saldo"), end: true, cell: (row) => <Money amountRupiah={row.saldo ?? 0} /> },
    { key: "stores", label: t("stores"), end: true, cell: (row) => row.stores },
    { key: "registered", label: t("registered"), cell: (row) => <When at={row.registeredAt} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <StateTabs
        path={path}
        keep={{ q, role }}
        current={state}
        states={accountStates.map((name) => ({ name, label: t(`statusName.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]}
        keep={{ state, role }}
      />
      <FilterChoices
        path={path}
        choices={[
          {
            ...{ name: "role", label: t("roles"), value: role },
            options: accountRoles.map((value) => ({ value, label: t(`roleName.${value}`) })),
          },
        ]}
        keep={{ q, state }}
        words={{ any: list("all"), apply: t("apply") }}
      />
      <KeysetList caption={t("title")} columns={columns} page={page} path={path} asked={{ q, state, role }} />
    </>
  );
}
