import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Field, SelectField, TextareaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { readSellerProduct } from "@/lib/catalog/queries/seller-product";
import { changeProductAction } from "./actions";

type Product = NonNullable<Awaited<ReturnType<typeof readSellerProduct>>>;
type ProductFormProps = { product: Product; hidden: Record<string, string> };

/** The product and all its variants in one form: they are saved together or not at all. */
export async function ProductForm({ product, hidden }: ProductFormProps) {
  const [t, actions, status] = await Promise.all([
    getTranslations("seller.product"),
    getTranslations("common.actions"),
    getTranslations("common.productStatus"),
  ]);
  const shown = product.status === "habis" ? "aktif" : product.status;
  return (
    <ActionForm action={changeProductAction} hidden={hidden} label={t("details")} className="flex flex-col gap-4">
      <Field name="name" label={t("name")} defaultValue={product.name} maxLength={120} required />
      <TextareaField
        name="description"
        label={t("description")}
        optional={actions("optional")}
        defaultValue={product.description}
        rows={6}
        maxLength={5000}
      />
      <SelectField name="status" label={t("status")} hint={t("statusHint")} defaultValue={shown}>
        {product.status === "draft" && <option value="draft">{status("draft")}</option>}
        <option value="aktif">{status("aktif")}</option>
        <option value="nonaktif">{status("nonaktif")}</option>
      </SelectField>
      {product.variants.map((variant) => {
        const name = (field: string) => `variants.${variant.id}.${field}`;
        return (
          <fieldset key={variant.id} className="min-w-0 border-line border-t pt-4">
            <legend className="float-left mb-3 w-full font-semibold">
              {variant.name} <span className="font-normal text-muted text-sm">{variant.sku}</span>
            </legend>
            <div className="clear-both grid gap-4 sm:grid-cols-2">
              <Field
                name={name("price")}
                label={t("price")}
                before="Rp"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={variant.price}
                required
              />
              <Field
                name={name("discount")}
                label={t("discount")}
                before="Rp"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={variant.discount}
                required
              />
              <Field
                name={name("weightGrams")}
                label={t("weight")}
                after={t("grams")}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={variant.weightGrams}
                required
              />
              <SelectField name={name("status")} label={t("variantStatus")} defaultValue={variant.status}>
                <option value="aktif">{t("sold")}</option>
                <option value="nonaktif">{t("notSold")}</option>
              </SelectField>
            </div>
          </fieldset>
        );
      })}
      <p className="text-muted text-sm">{t("versionNote")}</p>
      <SubmitButton className="self-start">{actions("save")}</SubmitButton>
    </ActionForm>
  );
}
