import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { DraftValues } from "@/lib/stores/opening";
import { saveNameAction } from "./actions";
import { SlugPreview } from "./slug-preview";

export async function NameStep({ values }: { values: DraftValues }) {
  const [t, words] = await Promise.all([getTranslations("storefront.open"), getTranslations("common.actions")]);
  return (
    <ActionForm action={saveNameAction} label={t("titles.name")} className="flex flex-col gap-5">
      <Field
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={values.name}
        maxLength={100}
        autoComplete="organization"
        required
      />
      <SlugPreview text={t("slugSoon")} initial={values.name ?? ""} />
      <TextareaField
        name="description"
        label={t("description")}
        hint={t("descriptionHint")}
        optional={words("optional")}
        defaultValue={values.description}
        rows={4}
        maxLength={2000}
      />
      <SubmitButton block>{words("continue")}</SubmitButton>
    </ActionForm>
  );
}
