import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { DraftValues } from "@/lib/stores/opening";
import { CityList, PlaceFields } from "../place-fields";
import { savePlaceAction } from "./actions";

export async function PlaceStep({ values }: { values: DraftValues }) {
  const [t, words] = await Promise.all([getTranslations("storefront.open"), getTranslations("common.actions")]);
  return (
    <ActionForm action={savePlaceAction} label={t("titles.place")} className="flex flex-col gap-5">
      <p className="text-muted text-sm">{t("placeText")}</p>
      <PlaceFields values={values} />
      <CityList />
      <SubmitButton block>{words("continue")}</SubmitButton>
      <TextLink href={routes.openStore("name")}>{words("back")}</TextLink>
    </ActionForm>
  );
}
