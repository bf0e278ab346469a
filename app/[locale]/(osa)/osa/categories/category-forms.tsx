import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { type Category, categoryName, pathTo, withDescendants } from "@/lib/catalog/category-tree";
import { mergeCategoryAction, saveCategoryAction } from "./actions";

type FormsProps = { all: Category[]; chosen?: Category };

/** A new category, or the chosen one: its words, and where its goods go when it is no longer wanted. */
export async function CategoryForms({ all, chosen }: FormsProps) {
  const [t, locale] = await Promise.all([getTranslations("osa.categories"), getLocale()]);
  const pathName = (category: Category) =>
    pathTo(all, category.id)
      .map((step) => categoryName(step, locale))
      .join(" › ");
  const own = chosen ? withDescendants(all, chosen.id) : [];
  return (
    <div className="flex flex-col gap-4">
      <Card title={chosen ? categoryName(chosen, locale) : t("new")}>
        <ActionForm
          action={saveCategoryAction}
          hidden={chosen ? { categoryId: chosen.id } : {}}
          className="flex flex-col gap-4"
        >
          <Field name="name" label={t("name")} defaultValue={chosen?.name} maxLength={40} required />
          <Field name="nameEn" label={t("nameEn")} defaultValue={chosen?.nameEn} maxLength={40} required />
          <Field name="emoji" label={t("emoji")} defaultValue={chosen?.emoji} maxLength={16} required />
          <TextareaField
            name="synonyms"
            label={t("synonyms")}
            hint={t("synonymsHint")}
            defaultValue={chosen?.synonyms.join(", ")}
            rows={3}
            maxLength={1000}
          />
          {!chosen && (
            <SelectField name="parentId" label={t("parent")} defaultValue="">
              <option value="">{t("top")}</option>
              {all.map((category) => (
                <option key={category.id} value={category.id}>
                  {pathName(category)}
                </option>
              ))}
            </SelectField>
          )}
          <SubmitButton className="self-start">{t("save")}</SubmitButton>
        </ActionForm>
      </Card>
      {chosen && (
        <Card title={t("merge")}>
          <p className="mb-3 text-muted text-sm">{t("mergeText", { name: categoryName(chosen, locale) })}</p>
          <ActionForm
            action={mergeCategoryAction}
            hidden={{ categoryId: chosen.id }}
            label={t("merge")}
            className="flex flex-col gap-4"
          >
            <SelectField name="intoId" label={t("into")} defaultValue="" required>
              <option value="" disabled>
                {t("choose")}
              </option>
              {all
                .filter((category) => !own.includes(category.id))
                .map((category) => (
                  <option key={category.id} value={category.id}>
                    {pathName(category)}
                  </option>
                ))}
            </SelectField>
            <Field name="reason" label={t("reason")} maxLength={300} autoComplete="off" required />
            <SubmitButton variant="danger" className="self-start">
              {t("mergeSubmit")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
