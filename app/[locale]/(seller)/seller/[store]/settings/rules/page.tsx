import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readStoreSettings } from "@/lib/stores/settings-queries";
import { settlesStore } from "../require-settings";
import { SettingsFrame } from "../settings-frame";
import { saveRulesAction } from "./actions";

type RulesProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.rules"))("title") };
}

export default async function StoreRulesPage({ params, searchParams }: RulesProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug, "rules")));
  const [t, words, asked, store] = await Promise.all([
    getTranslations("storefront.rules"),
    getTranslations("common.actions"),
    searchParams,
    readStoreSettings(seller),
  ]);
  if (!store) notFound();
  return (
    <SettingsFrame seller={seller} part="rules" done={asked.done}>
      <Card title={t("title")}>
        <ActionForm
          action={saveRulesAction}
          hidden={{ _store: seller.storeSlug }}
          label={t("title")}
          className="flex flex-col gap-5"
        >
          <Field
            name="leastItems"
            label={t("leastItems")}
            hint={t("leastItemsHint")}
            after={t("pieces")}
            inputMode="numeric"
            defaultValue={store.leastItems}
            required
          />
          <Field
            name="leastRupiah"
            label={t("leastRupiah")}
            hint={t("leastRupiahHint")}
            before="Rp"
            inputMode="numeric"
            defaultValue={store.leastRupiah}
            required
          />
          <Checkbox name="cod" value="1" label={t("cod")} hint={t("codHint")} defaultChecked={store.codEnabled} />
          <SubmitButton className="self-start">{words("save")}</SubmitButton>
        </ActionForm>
      </Card>
    </SettingsFrame>
  );
}
