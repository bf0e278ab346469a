import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Seller } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { listOldSlugs } from "@/lib/stores/settings-queries";
import { changeSlugAction } from "./actions";

/** Where the store's page stands; the addresses that it had before go on leading there (D-35). */
export async function AddressCard({ seller, code }: { seller: Seller; code: string }) {
  const [t, old] = await Promise.all([getTranslations("storefront.settings"), listOldSlugs(seller)]);
  return (
    <Card title={t("slugTitle")}>
      <p className="mb-4 text-muted text-sm">{t("slugText", { code })}</p>
      <ActionForm
        action={changeSlugAction}
        hidden={{ _store: seller.storeSlug }}
        label={t("slugTitle")}
        className="flex flex-col items-start gap-4"
      >
        <Field
          name="newSlug"
          label={t("slug")}
          before="/stores/"
          defaultValue={seller.storeSlug}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="w-full"
          required
        />
        <SubmitButton variant="secondary">{t("changeSlug")}</SubmitButton>
      </ActionForm>
      {old.length > 0 && (
        <>
          <p className="mt-4 font-medium text-sm">{t("oldSlugs")}</p>
          <ul className="mt-1 text-muted text-sm">
            {old.map((slug) => (
              <li key={slug} className="break-all">
                {routes.store(slug)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
