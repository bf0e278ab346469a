import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BulkForm } from "@/components/orders/bulk-form";
import { KeysetList } from "@/components/panel/keyset-list";
import { StateTabs } from "@/components/panel/state-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { localePath } from "@/i18n/path";
import { requireSeller } from "@/lib/auth/session";
import { mayHandleOrders } from "@/lib/orders/policy";
import { states } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";
import { sellerOrdersQuery } from "@/lib/reporting/schemas";
import { countSellerOrders, couriersOf, listSellerOrders, MOST_COUNTED } from "@/lib/reporting/seller-orders";
import { handleManyAction } from "./actions";
import { orderColumns } from "./order-columns";
import { OrderFilters } from "./order-filters";

type OrdersProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.orders"))("title") };
}

// What can be done with many orders at once depends on where they stand; on the tab of all of them, what can go wrong
// is said of each.
const deedsOf = (state: string | undefined) =>
  state === "menunggu_konfirmasi" ? (["accept"] as const) : state === "diproses" ? (["ship"] as const) : [];
const printable = new Set<string | undefined>([undefined, "menunggu_konfirmasi", "diproses", "dikirim"]);

const shown = (count = 0) => (count > MOST_COUNTED ? `${MOST_COUNTED}+` : count);

export default async function StoreOrders({ params, searchParams }: OrdersProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "orders"));
  const query = sellerOrdersQuery.parse(await searchParams);
  const { q, state, from, to, courier, sort } = query;
  const mayAct = mayHandleOrders(seller) && printable.has(state);
  const deeds = mayAct ? deedsOf(state) : [];
  const [t, names, locale, counts, page, couriers, columns] = await Promise.all([
    getTranslations("seller.orders"),
    getTranslations("common.orderStatus"),
    getLocale(),
    countSellerOrders(seller),
    listSellerOrders(seller, query),
    couriersOf(seller),
    orderColumns(seller, { mayAct, ships: mayAct && state === "diproses" }),
  ]);
  const path = routes.sellerStore(seller.storeSlug, "orders");
  const keep = { q, from, to, courier, sort };
  const list = (
    <KeysetList
      caption={t("title")}
      columns={columns}
      page={page}
      path={path}
      asked={{ ...keep, state }}
      empty={{ title: t("empty"), text: t("emptyText") }}
    />
  );
  return (
    <>
      <PageHeader title={t("title")} text={mayHandleOrders(seller) ? t("text") : t("readOnly")} />
      <StateTabs
        path={path}
        keep={keep}
        current={state}
        states={states.map((name) => ({ name, label: names(name), count: shown(counts[name]) }))}
      />
      <OrderFilters path={path} query={query} couriers={couriers} />
      {mayAct ? (
        // Another tab is another list: what became of the orders of this one is not said there.
        <BulkForm
          key={state}
          action={handleManyAction}
          storeSlug={seller.storeSlug}
          isEmpty={page.rows.length === 0}
          deeds={deeds.map((deed) => ({ value: deed, label: t(`bulk.${deed}`) }))}
          papers={(["label", "packing"] as const).map((kind) => ({ kind, label: t(`bulk.${kind}`) }))}
          papersPath={localePath(locale, routes.sellerOrderPapers(seller.storeSlug))}
          words={{
            choose: t("bulk.chosen"),
            results: t("bulk.results"),
            progress: t("bulk.progress", { done: "{done}", total: "{total}" }),
          }}
        >
          {list}
        </BulkForm>
      ) : (
        list
      )}
    </>
  );
}
