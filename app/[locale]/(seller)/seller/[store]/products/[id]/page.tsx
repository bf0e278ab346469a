import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ProductStatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { readSellerProduct, readStockMoves } from "@/lib/catalog/queries/seller-product";
import { mayCountStock } from "@/lib/inventory/policy";
import { routes } from "@/lib/platform/routes";
import { ProductForm } from "./product-form";
import { StockCounts } from "./stock-counts";
import { StockMoves } from "./stock-moves";
import { VariantFacts } from "./variant-facts";

type ProductPageProps = {
  params: Promise<{ store: string; id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const deeds = ["saved", "unchanged", "counted"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.product"))("title") };
}

export default async function StoreProduct({ params, searchParams }: ProductPageProps) {
  const { store, id } = await params;
  const seller = await requireSeller(store, routes.sellerProduct(store, id));
  const product = (await readSellerProduct(seller, id)) ?? notFound();
  const [t, moves, asked] = await Promise.all([
    getTranslations("seller.product"),
    readStockMoves(seller, product.id),
    searchParams,
  ]);
  const done = deeds.find((deed) => deed === asked.done);
  const isShown = product.storeShown && (product.status === "aktif" || product.status === "habis");
  const names = { _store: seller.storeSlug, productId: product.id };
  return (
    <>
      <Breadcrumb
        items={[{ label: t("crumb"), href: routes.sellerStore(seller.storeSlug, "products") }, { label: product.name }]}
      />
      <PageHeader title={product.name} actions={<ProductStatusBadge status={product.status} />} />
      {done && (
        <div className="mb-4" role="status">
          <Alert tone={done === "unchanged" ? "info" : "ok"}>{t(`done.${done}`)}</Alert>
        </div>
      )}
      {isShown && (
        <p className="mb-4">
          <TextLink href={routes.product(product.slug)}>{t("view")}</TextLink>
        </p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("details")}>
          {mayChangeProducts(seller) ? (
            <ProductForm product={product} hidden={{ ...names, edition: product.edition }} />
          ) : (
            <VariantFacts product={product} />
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t("stockTitle")}>
            <StockCounts variants={product.variants} hidden={names} mayCount={mayCountStock(seller)} />
          </Card>
          <Card title={t("movesTitle")}>
            <StockMoves moves={moves} many={product.variants.length > 1} />
          </Card>
        </div>
      </div>
    </>
  );
}
