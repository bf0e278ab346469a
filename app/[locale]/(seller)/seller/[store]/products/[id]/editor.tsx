import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import { localePath } from "@/i18n/path";
import type { ProductLook } from "@/lib/catalog/product-look";
import { mediaTexts } from "@/lib/goods/editor-form";
import type { ProductDraft } from "@/lib/goods/schemas";
import { routes } from "@/lib/platform/routes";
import { saveProductAction } from "./actions";
import { CategoryField } from "./category-field";
import { editorWords } from "./editor-words";
import { MediaField } from "./media-field";
import { PublishCard } from "./publish-card";
import { VariantMatrix } from "./variant-matrix";

type EditorProps = { storeSlug: string; look: ProductLook | null; edition: string; form: ProductDraft };

export const EDITOR_FORM = "product";

/** The product and all that belongs to it in one form: it is saved together or not at all. */
export async function Editor({ storeSlug, look, edition, form }: EditorProps) {
  const [t, actions, locale, words] = await Promise.all([
    getTranslations("seller.editor"),
    getTranslations("common.actions"),
    getLocale(),
    editorWords(),
  ]);
  const draftAddress = localePath(locale, routes.sellerProductDraft(storeSlug, look?.id ?? "new"));
  const known = (look?.variants ?? []).map(({ id, name, attributes, position }) => ({
    id,
    name,
    attributes,
    position,
  }));
  return (
    <ActionForm
      id={EDITOR_FORM}
      action={saveProductAction}
      hidden={{ _store: storeSlug, productId: look?.id ?? "", edition }}
      label={t("form")}
      className="flex min-w-0 flex-col gap-4"
    >
      <Card title={t("details")}>
        <div className="flex flex-col gap-4">
          <Field name="name" label={t("name")} hint={t("nameHint")} defaultValue={form.name} maxLength={120} required />
          <CategoryField value={form.categoryId} />
          <TextareaField
            name="description"
            label={t("description")}
            hint={t("descriptionHint")}
            optional={actions("optional")}
            defaultValue={form.description}
            rows={7}
            maxLength={5000}
          />
        </div>
      </Card>
      <Card title={t("mediaTitle")}>
        <MediaField
          initial={mediaTexts(form)}
          thumbnail={form.thumbnail}
          uploadAddress={`/api/uploads?store=${encodeURIComponent(storeSlug)}&locale=${locale}`}
          draftAddress={draftAddress}
          words={words.media}
        />
      </Card>
      <Card title={t("variantsTitle")}>
        <VariantMatrix form={form} names={look?.attributeNames ?? []} known={known} words={words.matrix} />
        <button
          type="submit"
          formAction={draftAddress}
          formMethod="post"
          formEncType="multipart/form-data"
          formNoValidate
          className="btn mt-4 hidden border-line-strong bg-raised text-ink hover:bg-sunken [@media(scripting:none)]:inline-flex"
        >
          {t("updateVariants")}
        </button>
      </Card>
      <Card title={t("periodTitle")}>
        <p className="mb-3 text-muted text-sm">{t("periodText")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="discountFrom"
            type="datetime-local"
            label={t("periodFrom")}
            optional={actions("optional")}
            defaultValue={form.discountFrom}
          />
          <Field
            name="discountUntil"
            type="datetime-local"
            label={t("periodUntil")}
            optional={actions("optional")}
            defaultValue={form.discountUntil}
          />
        </div>
      </Card>
      <PublishCard storeSlug={storeSlug} look={look} form={form} draftAddress={draftAddress} />
    </ActionForm>
  );
}
