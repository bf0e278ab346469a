import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { StateTabs } from "@/components/panel/state-tabs";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Switches } from "@/components/ui/switches";
import { requireSeller } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { countMatching, countSellerProducts, listSellerProducts } from "@/lib/goods/product-list";
import { MOST_PRODUCTS, productListQuery, productStates } from "@/lib/goods/schemas";
import { mayCountStock } from "@/lib/inventory/policy";
import { routes } from "@/lib/platform/routes";
import { startBulkAction, switchProductAction } from "./actions";
import { BulkPanel } from "./bulk-panel";
import { ProductFilters } from "./product-filters";
import { isShown, ProductTable } from "./product-table";
import { RecentBulks } from "./recent-bulks";

type ProductsProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.products"))("title") };
}

export default async function StoreProducts({ params, searchParams }: ProductsProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "products"));
  const query = productListQuery.parse(await searchParams);
  const path = routes.sellerStore(seller.storeSlug, "products");
  const { after: _after, before: _before, sort, ...filter } = query;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const mayChange = mayChangeProducts(seller);
  const mayBulk = mayChange || mayCountStock(seller);
  const [t, names, page, counts, found] = await Promise.all([
    getTranslations("seller.products"),
    getTranslations("common.productStatus"),
    listSellerProducts(seller, query),
    countSellerProducts(seller),
    mayBulk && isFiltered ? countMatching(seller, filter, MOST_PRODUCTS + 1) : null,
  ]);
  const texts = (given: Record<string, string | number | undefined>) =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value === undefined ? undefined : `${value}`]),
    );
  const asked = texts({ ...filter, sort });
  const matching = found ?? counts.aktif + counts.habis + counts.draft + counts.nonaktif;
  const table = (
    <ProductTable
      storeSlug={seller.storeSlug}
      rows={page.rows}
      isFiltered={isFiltered}
      mayBulk={mayBulk}
      maySwitch={mayChange}
    />
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <>
            <ButtonLink variant="ghost" href={routes.sellerStore(seller.storeSlug, "stock")}>
              {t("stockPage")}
            </ButtonLink>
            {mayChange && (
              <>
                <ButtonLink variant="secondary" href={routes.sellerImports(seller.storeSlug)}>
                  {t("import")}
                </ButtonLink>
                <ButtonLink href={routes.newSellerProduct(seller.storeSlug)}>{t("new")}</ButtonLink>
              </>
            )}
          </>
        }
      />
      <StateTabs
        path={path}
        keep={{ ...asked, state: undefined }}
        current={query.state}
        states={productStates.map((name) => ({
          name,
          label: name === "arsip" ? t("archive") : names(name),
          count: counts[name],
        }))}
      />
      <ProductFilters
        path={path}
        query={query}
        exportHref={mayChange ? routes.sellerExport(seller.storeSlug, { ...asked }) : undefined}
      />
      {mayBulk && page.rows.length > 0 ? (
        <Switches
          action={switchProductAction}
          hidden={{ _store: seller.storeSlug }}
          states={Object.fromEntries(page.rows.map((row) => [row.cursor, isShown(row)]))}
        >
          <ActionForm
            action={startBulkAction}
            hidden={{ _store: seller.storeSlug, filter: listAddress("", texts(filter)).replace(/^\?/, "") }}
            label={t("title")}
            className="flex flex-col gap-4"
          >
            <BulkPanel matching={matching} mayChange={mayChange} />
            {table}
          </ActionForm>
        </Switches>
      ) : (
        table
      )}
      <Pagination
        previous={page.previous && listAddress(path, { ...asked, before: page.previous })}
        next={page.next && listAddress(path, { ...asked, after: page.next })}
      />
      {mayBulk && <RecentBulks seller={seller} />}
    </>
  );
}
