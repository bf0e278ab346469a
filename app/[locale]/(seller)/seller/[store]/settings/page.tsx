import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { RadioChip } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { mayChangeSlug } from "@/lib/stores/policy";
import { themeColors } from "@/lib/stores/schemas";
import { readStoreSettings, type StoreSettings } from "@/lib/stores/settings-queries";
import { CityList } from "../../place-fields";
import { changeProfileAction } from "./actions";
import { AddressCard } from "./address-card";
import { PictureCard } from "./picture-card";
import { settlesStore } from "./require-settings";
import { SettingsFrame } from "./settings-frame";

type SettingsProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.settings"))("title") };
}

export default async function StoreSettingsPage({ params, searchParams }: SettingsProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug)));
  const [asked, store] = await Promise.all([searchParams, readStoreSettings(seller)]);
  if (!store) notFound();
  return (
    <SettingsFrame seller={seller} part="profile" done={asked.done}>
      <ProfileCard slug={seller.storeSlug} store={store} />
      <PictureCard seller={seller} which="logo" url={store.logoUrl} problem={asked.problem} />
      <PictureCard seller={seller} which="banner" url={store.bannerUrl} />
      {mayChangeSlug(seller) && <AddressCard seller={seller} code={store.code} />}
    </SettingsFrame>
  );
}

async function ProfileCard({ slug, store }: { slug: string; store: StoreSettings }) {
  const [t, words] = await Promise.all([getTranslations("storefront.settings"), getTranslations("common.actions")]);
  return (
    <Card title={t("profile")}>
      <ActionForm
        action={changeProfileAction}
        hidden={{ _store: slug }}
        label={t("profile")}
        className="flex flex-col gap-5"
      >
        <Field name="name" label={t("name")} defaultValue={store.name} maxLength={100} required />
        <TextareaField
          name="description"
          label={t("description")}
          hint={t("descriptionHint")}
          optional={words("optional")}
          defaultValue={store.description}
          rows={5}
          maxLength={2000}
        />
        <TextareaField
          name="address"
          label={t("address")}
          hint={t("addressHint")}
          defaultValue={store.address}
          rows={2}
          maxLength={300}
          required
        />
        <Field
          name="city"
          label={t("city")}
          hint={t("cityHint", { zone: store.zone })}
          defaultValue={store.city}
          list="store-cities"
          autoComplete="off"
          required
        />
        <CityList />
        <ChoiceGroup name="themeColor" legend={t("theme")} hint={t("themeHint")} row>
          {(["", ...themeColors] as const).map((color) => (
            <RadioChip
              key={color}
              name="themeColor"
              value={color}
              defaultChecked={(store.themeColor ?? "") === color}
              label={
                <span className="inline-flex items-center gap-2">
                  <span aria-hidden="true" data-theme-color={color || undefined} className="theme-swatch" />
                  {t(`themes.${color || "none"}`)}
                </span>
              }
            />
          ))}
        </ChoiceGroup>
        <SubmitButton className="self-start">{words("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
