import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { states } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";
import { listOrders, type OsaOrderRow } from "@/lib/reporting/osa-lists";
import { listQuery } from "@/lib/reporting/schemas";
import { PaymentState } from "../payment-state";

type OrdersProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.orders"))("title") };
}

export default async function OsaOrders({ searchParams }: OrdersProps) {
  const path = routes.osa("orders");
  const osa = await requireOsa("cs", path);
  const query = listQuery.parse(await searchParams);
  const [t, list, names, locale, page] = await Promise.all([
    getTranslations("osa.orders"),
    getTranslations("osa.list"),
    getTranslations("common.orderStatus"),
    getLocale(),
    listOrders(osa, query),
  ]);
  const { q, state } = query;
  const columns: Column<OsaOrderRow>[] = [
    {
      key: "code",
      label: t("code"),
      cell: (row) => (
        <>
          <TextLink href={routes.osa("orders", row.billingCode)} className="inline-block break-all sm:min-w-52">
            {row.billingCode}
          </TextLink>
          <When at={row.bookedAt} className="block font-normal text-muted text-xs" />
        </>
      ),
    },
    { key: "buyer", label: t("buyer"), cell: (row) => row.buyer },
    { key: "store", label: t("store"), cell: (row) => row.store },
    { key: "method", label: t("method"), cell: (row) => (locale === "id" ? row.method : row.methodEn) },
    { key: "payment", label: t("payment"), cell: (row) => <PaymentState state={row.paymentState} /> },
    { key: "status", label: list("status"), cell: (row) => <OrderStatusBadge status={row.state} /> },
    { key: "total", label: t("total"), end: true, cell: (row) => <Money amountRupiah={row.orderPrice} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={states.map((name) => ({ name, label: names(name) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hint") }]}
        keep={{ state }}
      />
      <KeysetList caption={t("title")} columns={columns} page={page} path={path} asked={{ q, state }} />
    </>
  );
}
