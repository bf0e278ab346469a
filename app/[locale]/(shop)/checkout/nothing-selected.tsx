import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Buyer } from "@/lib/auth/actors";
import { waitingCheckout } from "@/lib/checkout/queries";
import { routes } from "@/lib/platform/routes";

/** Also what somebody finds who goes back or reloads after ordering: the way on is then to pay. */
export async function NothingSelected({ buyer }: { buyer: Buyer }) {
  const t = await getTranslations("checkout.empty");
  const waiting = await waitingCheckout(buyer);
  return (
    <EmptyState
      page
      drawing="cart"
      title={t("title")}
      text={waiting ? t("waitingText") : t("text")}
      action={
        <>
          {waiting && <ButtonLink href={routes.payment(waiting)}>{t("waiting")}</ButtonLink>}
          <ButtonLink href={routes.cart()} variant={waiting ? "secondary" : "primary"}>
            {t("cart")}
          </ButtonLink>
        </>
      }
    />
  );
}
