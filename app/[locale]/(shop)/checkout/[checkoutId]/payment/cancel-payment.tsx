import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelPayment } from "./actions";

/** Behind one more step, so that nobody cancels by accident; it opens without a script. */
export async function CancelPayment({ checkoutId, count }: { checkoutId: string; count: number }) {
  const t = await getTranslations("checkout.payment");
  return (
    <Disclosure summary={t("cancelTitle")} className="border-line border-t pt-2">
      <ActionForm
        action={cancelPayment}
        hidden={{ checkoutId }}
        label={t("cancel")}
        className="flex flex-col items-start gap-3"
      >
        <p className="text-muted">{t("cancelAll", { count })}</p>
        <SubmitButton variant="danger">{t("cancel")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
