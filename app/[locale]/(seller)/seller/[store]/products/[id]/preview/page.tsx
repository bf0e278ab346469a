import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BuyBox } from "@/components/catalog/buy-box";
import { Gallery } from "@/components/catalog/gallery";
import { ProductFacts } from "@/components/catalog/product-facts";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { cachedCategories } from "@/lib/catalog/cached";
import { mayChangeProducts } from "@/lib/catalog/policy";
import { previewOf } from "@/lib/goods/preview";
import { readEditor } from "@/lib/goods/queries";
import { routes } from "@/lib/platform/routes";
import { previewBuyAction } from "./actions";

type PreviewProps = { params: Promise<{ store: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.editor"))("previewTitle") };
}

/** The product as buyers will see it, with everything that was typed and not saved yet. Nothing can be bought here. */
export default async function ProductPreview({ params }: PreviewProps) {
  const { store, id } = await params;
  const seller = await requireSeller(store, routes.sellerProductPreview(store, id));
  if (!mayChangeProducts(seller)) forbidden();
  const { look, form } = (await readEditor(seller, id === "new" ? null : id)) ?? notFound();
  const [t, categories] = await Promise.all([getTranslations("seller.editor"), cachedCategories()]);
  const product = previewOf(form, look, t("untitled"));
  const back = routes.sellerProduct(seller.storeSlug, id);
  return (
    <>
      <Breadcrumb items={[{ label: product.name, href: back }, { label: t("previewTitle") }]} />
      <div className="mb-5">
        <Alert tone="info" action={<TextLink href={back}>{t("previewBack")}</TextLink>}>
          {t("previewText")}
        </Alert>
      </div>
      <div className="grid gap-6 md:grid-cols-2 lg:gap-10">
        <Gallery media={product.media} name={product.name} />
        <div className="flex min-w-0 flex-col gap-5">
          <h1 className="font-bold text-xl">{product.name}</h1>
          {product.variants.length > 0 && <BuyBox product={product} action={previewBuyAction} />}
          {product.variants.length > 0 && (
            <ProductFacts product={product} category={categories.find((one) => one.id === product.categoryId)} />
          )}
        </div>
      </div>
    </>
  );
}
