import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { mayHandleOrders } from "@/lib/orders/policy";
import { states } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { listQuery } from "@/lib/reporting/schemas";
import { countSellerOrders, listSellerOrders, type SellerOrderRow } from "@/lib/reporting/seller-lists";

type OrdersProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.orders"))("title") };
}

export default async function StoreOrders({ params, searchParams }: OrdersProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "orders"));
  const query = listQuery.parse(await searchParams);
  const [t, names, counts, page] = await Promise.all([
    getTranslations("seller.orders"),
    getTranslations("common.orderStatus"),
    countSellerOrders(seller),
    listSellerOrders(seller, query),
  ]);
  const path = routes.sellerStore(seller.storeSlug, "orders");
  const { q, state } = query;
  const columns: Column<SellerOrderRow>[] = [
    {
      key: "code",
      label: t("code"),
      cell: (row) => (
        <>
          <TextLink
            href={routes.sellerOrder(seller.storeSlug, row.billingCode)}
            className="inline-block break-all sm:min-w-52"
          >
            {row.billingCode}
          </TextLink>
          <When at={row.bookedAt} className="block font-normal text-muted text-xs" />
        </>
      ),
    },
    { key: "buyer", label: t("buyer"), cell: (row) => row.buyer },
    {
      key: "items",
      label: t("items"),
      cell: (row) => (row.otherItems > 0 ? t("more", { name: row.firstItem, count: row.otherItems }) : row.firstItem),
    },
    { key: "deadline", label: t("deadline"), cell: (row) => <Deadline row={row} /> },
    { key: "status", label: t("status"), cell: (row) => <OrderStatusBadge status={row.state} /> },
    ...(maySeeMoney(seller)
      ? [
          {
            key: "earned",
            label: t("earned"),
            end: true,
            cell: (row: SellerOrderRow) => <Money amountRupiah={row.saldoCredit} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader title={t("title")} text={mayHandleOrders(seller) ? t("text") : t("readOnly")} />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={states.map((name) => ({ name, label: names(name), count: counts[name] ?? 0 }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: t("search"), value: q, placeholder: t("searchHint") }]}
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

function Deadline({ row }: { row: SellerOrderRow }) {
  const deadline = row.state === "menunggu_konfirmasi" ? row.acceptBy : row.state === "diproses" ? row.shipBy : null;
  return deadline ? <When at={deadline} /> : <span className="text-muted">–</span>;
}
