import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { ListSearch } from "@/components/panel/list-search";
import { Stat, StatGrid } from "@/components/panel/stat";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireSeller } from "@/lib/auth/session";
import { moveTypes, stockQuery } from "@/lib/goods/schemas";
import { countLowStock, listMoves, listStock, readStockSums } from "@/lib/goods/stock-queries";
import { mayCountStock } from "@/lib/inventory/policy";
import { routes } from "@/lib/platform/routes";
import { formatNumber } from "@/lib/shared/numbers";
import { MoveTable } from "./move-table";
import { StockTable } from "./stock-table";

type StockProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.stock"))("title") };
}

export default async function Stock({ params, searchParams }: StockProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "stock"));
  const asked = await searchParams;
  const query = stockQuery.parse(asked);
  const isMoves = query.view === "moves";
  // The sums stand over the whole shelf; who looks for something, or turns its pages, has seen them.
  const isWhole = !isMoves && !query.q && !query.low && !query.after;
  const [t, sums, lowCount, shelf, moves] = await Promise.all([
    getTranslations("seller.stock"),
    isWhole ? readStockSums(seller) : null,
    countLowStock(seller),
    isMoves ? null : listStock(seller, query),
    isMoves ? listMoves(seller, query) : null,
  ]);
  const locale = await getLocale();
  const path = routes.sellerStore(seller.storeSlug, "stock");
  const { q, low, type } = query;
  const done = typeof asked.done === "string" && /^\d{1,5}$/.test(asked.done) ? Number(asked.done) : null;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {done !== null && (
        <div className="mb-4" role="status">
          <Alert tone={done > 0 ? "ok" : "info"}>{t("done", { count: done })}</Alert>
        </div>
      )}
      {sums && (
        <div className="mb-5">
          <StatGrid label={t("title")}>
            <Stat label={t("onShelf")} value={formatNumber(sums.stock, locale)} />
            <Stat label={t("held")} value={formatNumber(sums.held, locale)} detail={t("heldText")} />
            <Stat label={t("free")} value={formatNumber(sums.stock - sums.held, locale)} />
            <Stat label={t("low")} value={lowCount} urgent={lowCount > 0} href={listAddress(path, { low: "1" })} />
          </StatGrid>
        </div>
      )}
      <Tabs
        label={t("title")}
        items={[
          { href: path, label: t("all"), current: !isMoves && !low },
          { href: listAddress(path, { low: "1" }), label: t("low"), count: lowCount, current: !isMoves && low === "1" },
          { href: listAddress(path, { view: "moves" }), label: t("moves"), current: isMoves && !type },
          ...moveTypes.map((name) => ({
            href: listAddress(path, { view: "moves", type: name }),
            label: t(`type.${name}`),
            current: isMoves && type === name,
          })),
        ]}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: t("search"), value: q, placeholder: t(isMoves ? "searchSku" : "searchHint") }]}
        keep={{ low, view: query.view, type }}
      />
      {shelf && <StockTable storeSlug={seller.storeSlug} rows={shelf.rows} mayCount={mayCountStock(seller)} />}
      {moves && <MoveTable storeSlug={seller.storeSlug} rows={moves.rows} />}
      <Pagination
        next={
          (shelf?.next && listAddress(path, { q, low, after: shelf.next })) ||
          (moves?.next && listAddress(path, { q, view: "moves", type, before: moves.next })) ||
          undefined
        }
      />
    </>
  );
}
