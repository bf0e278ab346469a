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
import { editorForm } from "@/lib/goods/editor-form";
import { readEditor } from "@/lib/goods/queries";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { DraftNotice } from "./draft-notice";
import { Editor } from "./editor";
import { ProductSide } from "./product-side";
import { VariantFacts } from "./variant-facts";

type ProductPageProps = {
  params: Promise<{ locale: string; store: string; id: string }>;
  searchParams: Promise<{ done?: string | string[]; draft?: string | string[]; refused?: string | string[] }>;
};

const deeds = ["saved", "created", "unchanged", "counted", "duplicated", "archived", "restored"] as const;

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const t = await getTranslations("seller.product");
  return { title: t((await params).id === "new" ? "newTitle" : "title") };
}

export default async function StoreProduct({ params, searchParams }: ProductPageProps) {
  const { locale, store, id } = await params;
  const seller = await requireSeller(store, routes.sellerProduct(store, id));
  const mayChange = mayChangeProducts(seller);
  const isNew = id === "new";
  if (isNew && !mayChange) notFound();
  const [t, editor, asked] = await Promise.all([
    getTranslations("seller.product"),
    readEditor(seller, isNew ? null : id),
    searchParams,
  ]);
  if (!editor) notFound();
  const { look, edition, draft } = editor;
  // What was typed before somebody else saved is only shown when asked for.
  const form = draft?.isOld && asked.draft === undefined ? editorForm(look, edition) : editor.form;
  const done = deeds.find((deed) => deed === asked.done);
  const refused = typeof asked.refused === "string" && textOf(locale === "en" ? "en" : "id", `errors.${asked.refused}`);
  const title = look?.name ?? t("newTitle");
  return (
    <>
      <Breadcrumb
        items={[{ label: t("crumb"), href: routes.sellerStore(seller.storeSlug, "products") }, { label: title }]}
      />
      <PageHeader title={title} actions={look && <ProductStatusBadge status={look.status} />} />
      <div className="mb-4 flex flex-col gap-3 empty:hidden">
        {done && (
          <div role="status">
            <Alert tone={done === "unchanged" ? "info" : "ok"}>{t(`done.${done}`)}</Alert>
          </div>
        )}
        {refused && <Alert tone="bad">{refused}</Alert>}
        {look?.archivedAt && <Alert tone="warn">{t("archivedText")}</Alert>}
        {draft && mayChange && (
          <DraftNotice storeSlug={seller.storeSlug} productId={look?.id} at={draft.at} isOld={draft.isOld} />
        )}
      </div>
      <div className={look ? "grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]" : undefined}>
        {mayChange ? (
          <Editor
            key={`${edition}${draft?.isOld && asked.draft ? "-old" : ""}`}
            storeSlug={seller.storeSlug}
            look={look}
            edition={edition}
            form={form}
          />
        ) : (
          look && (
            <Card title={t("details")}>
              <VariantFacts product={look} />
            </Card>
          )
        )}
        {look && <ProductSide seller={seller} look={look} mayChange={mayChange} />}
      </div>
      {!mayChange && <TextLink href={routes.sellerStore(seller.storeSlug, "products")}>{t("crumb")}</TextLink>}
    </>
  );
}
