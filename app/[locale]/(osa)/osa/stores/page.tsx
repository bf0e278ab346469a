import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterChoices } from "@/components/panel/filter-choices";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listStores, type OsaStoreRow, storeStates, storeTypes, verifications } from "@/lib/reporting/osa-stores";
import { storeListQuery } from "@/lib/reporting/schemas";
import { StoreStatus, StoreVerification } from "./store-badges";
import { StoreDecision } from "./store-decision";

type StoresProps = { searchParams: Promise<Record<string, string | string[]>> };

const deeds = ["suspended", "reopened"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.stores"))("title") };
}

export default async function OsaStores({ searchParams }: StoresProps) {
  const path = routes.osa("stores");
  const osa = await requireOsa("partner", path);
  const asked = await searchParams;
  const query = storeListQuery.parse(asked);
  const done = deeds.find((deed) => deed === asked.done);
  const [t, list, page] = await Promise.all([
    getTranslations("osa.stores"),
    getTranslations("osa.list"),
    listStores(osa, query),
  ]);
  const { q, state, verification, type } = query;
  const columns: Column<OsaStoreRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: (row) => (
        <>
          <TextLink href={routes.osa("stores", row.id)}>{row.name}</TextLink>
          <span className="block font-normal text-muted text-xs">
            {row.code} · {t(`typeName.${row.storeType}`)}
          </span>
        </>
      ),
    },
    { key: "city", label: t("city"), cell: (row) => row.city },
    { key: "owner", label: t("owner"), cell: (row) => row.owner },
    { key: "status", label: t("status"), cell: (row) => <StoreStatus status={row.status} /> },
    { key: "decide", label: t("decide"), hideLabel: true, cell: (row) => <StoreDecision store={row} /> },
    {
      key: "verification",
      label: t("verification"),
      cell: (row) => <StoreVerification verification={row.verification} />,
    },
    {
      key: "fee",
      label: t("fee"),
      cell: (row) => t("feeLine", { percent: row.percentage, bearer: t(`bearer.${row.feeBearer}`) }),
    },
    { key: "products", label: t("products"), end: true, cell: (row) => row.products },
    { key: "sold", label: t("sold"), end: true, cell: (row) => row.soldQty },
    { key: "saldo", label: t("saldo"), end: true, cell: (row) => <Money amountRupiah={row.saldo} /> },
    { key: "held", label: t("held"), end: true, cell: (row) => <Money amountRupiah={row.saldoHeld} /> },
    { key: "updated", label: t("updated"), cell: (row) => <When at={row.updatedAt} /> },
  ];
  const filters = [
    {
      ...{ name: "verification", label: t("filterVerification"), value: verification },
      options: verifications.map((value) => ({ value, label: t(`verificationName.${value}`) })),
    },
    {
      ...{ name: "type", label: t("filterType"), value: type },
      options: storeTypes.map((value) => ({ value, label: t(`typeName.${value}`) })),
    },
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <>
            <ButtonLink href={`${path}?verification=proses`} variant="secondary">
              {t("queue")}
            </ButtonLink>
            <ButtonLink href={routes.osa("partners", "new")}>{t("register")}</ButtonLink>
          </>
        }
      />
      {done && (
        <div className="mb-4" role="status">
          <Alert tone="ok">{t(`done.${done}`)}</Alert>
        </div>
      )}
      <StateTabs
        path={path}
        keep={{ q, verification, type }}
        current={state}
        states={storeStates.map((name) => ({ name, label: t(`statusName.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]}
        keep={{ state, verification, type }}
      />
      <FilterChoices path={path} choices={filters} keep={{ q, state }} words={{ any: t("any"), apply: t("apply") }} />
      <KeysetList
        caption={t("title")}
        columns={columns}
        page={page}
        path={path}
        asked={{ q, state, verification, type }}
      />
    </>
  );
}
