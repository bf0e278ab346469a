import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { RowSwitch, Switches } from "@/components/ui/switches";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listQuery } from "@/lib/reporting/schemas";
import { listManagedVouchers, type ManagedVoucherRow, voucherPhases } from "@/lib/reporting/voucher-lists";
import { formatRupiah } from "@/lib/shared/rupiah";
import { mayManageVouchers } from "@/lib/vouchers/policy";
import { flipVoucherAction } from "./actions";
import { phaseTones } from "./phase-tones";

type VouchersProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.vouchers"))("title") };
}

export default async function StoreVouchers({ params, searchParams }: VouchersProps) {
  const { store } = await params;
  const path = routes.sellerStore(store, "vouchers");
  const seller = await requireSeller(store, path);
  if (!mayManageVouchers(seller)) forbidden();
  const query = listQuery.parse(await searchParams);
  const [t, page] = await Promise.all([getTranslations("storefront.vouchers"), listManagedVouchers(seller, query)]);
  const { q, state } = query;
  const columns: Column<ManagedVoucherRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: (row) => (
        <>
          <TextLink href={routes.sellerVoucher(seller.storeSlug, row.id)}>{row.name}</TextLink>
          <span className="block font-normal text-muted text-xs">{row.code}</span>
        </>
      ),
    },
    {
      key: "worth",
      label: t("worth"),
      cell: (row) => (row.type === "persen" ? `${row.value}%` : formatRupiah(row.value)),
    },
    {
      key: "used",
      label: t("used"),
      end: true,
      cell: (row) => (row.quota === null ? row.used : t("ofQuota", { used: row.used, quota: row.quota })),
    },
    {
      key: "given",
      label: t("given"),
      end: true,
      cell: (row) => <span className="money">{formatRupiah(row.given)}</span>,
    },
    { key: "until", label: t("until"), cell: (row) => <When at={row.endDate} /> },
    {
      key: "phase",
      label: t("phase"),
      cell: (row) => (
        <span className="flex flex-col items-end gap-1 sm:items-start">
          <Badge tone={phaseTones[row.phase]}>{t(`phases.${row.phase}`)}</Badge>
          {row.phase !== "berakhir" && (
            <RowSwitch id={row.id} label={t("rowSwitch", { name: row.name })} on={t("rowOn")} off={t("rowOff")} />
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={<ButtonLink href={routes.sellerVoucher(seller.storeSlug, "new")}>{t("new")}</ButtonLink>}
      />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={voucherPhases.map((name) => ({ name, label: t(`phases.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: t("search"), value: q, placeholder: t("searchHint") }]}
        keep={{ state }}
      />
      <Switches
        action={flipVoucherAction}
        hidden={{ _store: seller.storeSlug }}
        states={Object.fromEntries(page.rows.map((row) => [row.id, row.phase !== "nonaktif"]))}
      >
        <KeysetList
          caption={t("title")}
          columns={columns}
          page={page}
          path={path}
          asked={{ q, state }}
          empty={{ title: t("empty"), text: t("emptyText") }}
        />
      </Switches>
    </>
  );
}
