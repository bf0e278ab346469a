import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { platforms } from "@/lib/stores/partner-fields";
import { listSocials } from "@/lib/stores/settings-queries";
import { settlesStore } from "../require-settings";
import { SettingsFrame } from "../settings-frame";
import { saveSocialsAction } from "./actions";

type SocialsProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.socials"))("title") };
}

export default async function StoreSocialsPage({ params, searchParams }: SocialsProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug, "socials")));
  const [t, words, asked, socials] = await Promise.all([
    getTranslations("storefront.socials"),
    getTranslations("common.actions"),
    searchParams,
    listSocials(seller),
  ]);
  return (
    <SettingsFrame seller={seller} part="socials" done={asked.done}>
      <Card title={t("title")}>
        <ActionForm
          action={saveSocialsAction}
          hidden={{ _store: seller.storeSlug }}
          label={t("title")}
          className="flex flex-col gap-4"
        >
          {platforms.map((platform) => (
            <Field
              key={platform}
              name={`socials.${platform}`}
              label={t(`platforms.${platform}`)}
              placeholder={t(`examples.${platform}`)}
              defaultValue={socials.find((social) => social.platform === platform)?.username}
              optional={words("optional")}
              maxLength={200}
              autoCapitalize="none"
              autoComplete="off"
            />
          ))}
          <SubmitButton className="self-start">{words("save")}</SubmitButton>
        </ActionForm>
      </Card>
    </SettingsFrame>
  );
}
