import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProductLook } from "@/lib/catalog/product-look";
import { mediaTexts } from "@/lib/goods/editor-form";
import { openRules, publishingRules } from "@/lib/goods/publishing";
import type { ProductDraft } from "@/lib/goods/schemas";
import { routes } from "@/lib/platform/routes";
import { DraftKeeper } from "./draft-keeper";
import { EDITOR_FORM } from "./editor";
import { PublishCheck } from "./publish-check";

type PublishCardProps = { storeSlug: string; look: ProductLook | null; form: ProductDraft; draftAddress: string };

const amount = (text: string) => Number(text.replace(/[^\d]/g, "")) || 0;

/** What is still missing, whether and when buyers shall see it, and the way to save: said in this order. */
export async function PublishCard({ storeSlug, look, form, draftAddress }: PublishCardProps) {
  const [t, actions, status] = await Promise.all([
    getTranslations("seller.editor"),
    getTranslations("common.actions"),
    getTranslations("common.productStatus"),
  ]);
  const variants = Object.values(form.variants).map((row) => ({
    status: row.status || "aktif",
    price: amount(row.price),
    discount: amount(row.discount),
    weightGrams: amount(row.weightGrams),
  }));
  const pictures = mediaTexts(form).filter((item) => item.type === "gambar").length;
  const open = openRules({ name: form.name, description: form.description, pictures, variants });
  const words = Object.fromEntries(publishingRules.map((rule) => [rule, t(`rule.${rule}`)]));
  const isDraft = !look || look.status === "draft";
  return (
    <>
      <Card title={t("publishTitle")}>
        <p className="mb-3 text-muted text-sm">{t("publishText")}</p>
        <PublishCheck
          formId={EDITOR_FORM}
          words={words as Record<(typeof publishingRules)[number], string>}
          done={t("ruleDone")}
          open={t("ruleOpen")}
          initial={open}
        />
        <div className="mt-5 grid gap-4 sm:grid-cols-2">
          <SelectField name="status" label={t("status")} hint={t("statusHint")} defaultValue={form.status || "draft"}>
            {isDraft && <option value="draft">{status("draft")}</option>}
            <option value="aktif">{status("aktif")}</option>
            <option value="nonaktif">{status("nonaktif")}</option>
          </SelectField>
          <Field
            name="publishAt"
            type="datetime-local"
            label={t("publishAt")}
            hint={t("publishAtHint")}
            optional={actions("optional")}
            defaultValue={form.publishAt}
          />
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {isDraft && (
            <SubmitButton variant="secondary" name="status" value="aktif">
              {t("publish")}
            </SubmitButton>
          )}
          <ButtonLink variant="ghost" href={routes.sellerProductPreview(storeSlug, look?.id ?? "new")}>
            {t("preview")}
          </ButtonLink>
        </div>
        <p className="mt-3 text-muted text-sm">{t("versionNote")}</p>
      </Card>
      <StickyBar>
        <SubmitButton>{actions("save")}</SubmitButton>
        <DraftKeeper
          formId={EDITOR_FORM}
          address={draftAddress}
          words={{ saving: t("draftSaving"), saved: t("draftSaved"), failed: t("draftFailed") }}
        />
      </StickyBar>
    </>
  );
}
