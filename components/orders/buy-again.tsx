import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/shared/form-state";

/** The same once more: what is still sold goes into the cart, and what is not is said. */
export async function BuyAgain({ billingCode, action }: { billingCode: string; action: FormAction }) {
  const t = await getTranslations("orders.again");
  return (
    <ActionForm action={action} hidden={{ billingCode }} label={t("button")} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="secondary">{t("button")}</SubmitButton>
        <TextLink href={routes.cart()}>{t("cart")}</TextLink>
      </div>
    </ActionForm>
  );
}
