import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Seller } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { removePictureAction } from "./actions";

type PictureCardProps = {
  seller: Seller;
  which: "logo" | "banner";
  url: string | null;
  /** What went wrong with the last picture, from the address. */
  problem?: string | string[];
};

/** A plain form, so that a picture is hung up without any script too. */
export async function PictureCard({ seller, which, url, problem }: PictureCardProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations("storefront.settings"),
    getTranslations("common.actions"),
    getLocale(),
  ]);
  const code = typeof problem === "string" && /^[a-z_]{1,40}$/.test(problem) ? problem : null;
  const trouble = code && (textOf(locale, `errors.${code}`, { megabytes: 10 }) ?? t("pictureFailed"));
  return (
    <Card title={t(which)}>
      {trouble && (
        <div className="mb-3">
          <Alert tone="bad" live>
            {trouble}
          </Alert>
        </div>
      )}
      {url && (
        <img
          src={url}
          alt={t(`${which}Now`)}
          loading="lazy"
          className={
            which === "logo"
              ? "mb-4 size-24 rounded-full border border-line object-cover"
              : "mb-4 aspect-[4/1] w-full rounded-md border border-line object-cover"
          }
        />
      )}
      <form
        method="post"
        action="/api/store-pictures"
        encType="multipart/form-data"
        className="flex flex-col items-start gap-3"
      >
        <input type="hidden" name="_locale" value={locale} />
        <input type="hidden" name="store" value={seller.storeSlug} />
        <input type="hidden" name="which" value={which} />
        <input type="hidden" name="next" value={routes.sellerSettings(seller.storeSlug)} />
        <FileField
          name="file"
          accept="image/*"
          label={t(url ? "anotherPicture" : "picture")}
          hint={t(`${which}Hint`)}
          className="w-full"
          required
        />
        <Button type="submit" variant="secondary">
          {words("upload")}
        </Button>
      </form>
      {url && (
        <ActionForm
          action={removePictureAction}
          hidden={{ _store: seller.storeSlug, which }}
          label={t("takeDown")}
          className="mt-3"
        >
          <SubmitButton variant="ghost" size="sm">
            {t("takeDown")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
