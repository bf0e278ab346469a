import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { discardDraftAction } from "./actions";

type DraftNoticeProps = { storeSlug: string; productId?: string; at: string; isOld: boolean };

/** Says that the page holds what was typed and not saved, and leads back to what stands in the shop. */
export async function DraftNotice({ storeSlug, productId, at, isOld }: DraftNoticeProps) {
  const t = await getTranslations("seller.editor");
  return (
    <Alert
      tone="info"
      action={
        <ActionForm
          action={discardDraftAction}
          hidden={{ _store: storeSlug, ...(productId ? { productId } : {}) }}
          label={t("draftDiscard")}
          summary="none"
        >
          <SubmitButton variant="secondary" size="sm">
            {t("draftDiscard")}
          </SubmitButton>
        </ActionForm>
      }
    >
      {isOld ? t("draftOld") : t("draftKept")} <When at={at} />
      {isOld && productId && (
        <>
          {" · "}
          <TextLink href={`${routes.sellerProduct(storeSlug, productId)}?draft=1`}>{t("draftShow")}</TextLink>
        </>
      )}
    </Alert>
  );
}
