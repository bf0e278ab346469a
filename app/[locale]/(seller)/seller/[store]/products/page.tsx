import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { ProductPhoto } from "@/components/ui/product-photo";
import { ProductStatusBadge } from "@/components/ui/status-badge";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { imageSources } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { listQuery } from "@/lib/reporting/schemas";
import { listSellerProducts, productStates, type SellerProductRow } from "@/lib/reporting/seller-lists";
import { formatRupiah } from "@/lib/shared/rupiah";

type ProductsProps = { params: Promise<{ store: string }>; searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.products"))("title") };
}

export default async function StoreProducts({ params, searchParams }: ProductsProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "products"));
  const query = listQuery.parse(await searchParams);
  const [t, names, locale, page] = await Promise.all([
    getTranslations("seller.products"),
    getTranslations("common.productStatus"),
    getLocale(),
    listSellerProducts(seller, query),
  ]);
  const path = routes.sellerStore(seller.storeSlug, "products");
  const { q, state } = query;
  const columns: Column<SellerProductRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: (row) => (
        <span className="flex items-center gap-3 sm:min-w-64">
          <ProductPhoto
            sources={row.photo ? imageSources(row.photo.url, row.photo.width) : []}
            alt=""
            sizes="44px"
            className="size-11 shrink-0 rounded-md"
          />
          <span className="min-w-0">
            {row.status === "aktif" || row.status === "habis" ? (
              <TextLink href={routes.product(row.slug)}>{row.name}</TextLink>
            ) : (
              row.name
            )}
            <span className="block font-normal text-muted text-xs">
              {locale === "id" ? row.category : row.categoryEn}
            </span>
          </span>
        </span>
      ),
    },
    { key: "price", label: t("price"), end: true, cell: (row) => <span className="money">{priceOf(row)}</span> },
    { key: "variants", label: t("variants"), end: true, cell: (row) => row.variants },
    { key: "stock", label: t("stock"), end: true, cell: (row) => row.stock },
    { key: "held", label: t("held"), end: true, cell: (row) => row.held },
    { key: "sold", label: t("sold"), end: true, cell: (row) => row.soldQty },
    { key: "status", label: t("status"), cell: (row) => <ProductStatusBadge status={row.status} /> },
    {
      key: "change",
      label: t("change"),
      hideLabel: true,
      cell: (row) => (
        <TextLink href={routes.sellerProduct(seller.storeSlug, row.cursor)}>
          {t("change")} <span className="sr-only">{row.name}</span>
        </TextLink>
      ),
    },
  ];
  const priceOf = ({ priceMin, priceMax }: SellerProductRow) =>
    priceMin === priceMax
      ? formatRupiah(priceMin)
      : t("priceRange", { from: formatRupiah(priceMin), to: formatRupiah(priceMax) });
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          mayChangeProducts(seller) && (
            <ButtonLink href={routes.newSellerProduct(seller.storeSlug)}>{t("new")}</ButtonLink>
          )
        }
      />
      <StateTabs
        path={path}
        keep={{ q }}
        current={state}
        states={productStates.map((name) => ({ name, label: names(name) }))}
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
