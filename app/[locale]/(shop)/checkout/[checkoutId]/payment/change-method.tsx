import { getLocale, getTranslations } from "next-intl/server";
import { MethodPicker } from "@/components/checkout/method-picker";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PaymentPage } from "@/lib/checkout/queries";
import { waysToPay } from "@/lib/payments/queries";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { chooseMethod } from "./actions";
import { CancelPayment } from "./cancel-payment";

/** Another way to pay: because the buyer wants to, or because the last attempt came to nothing. */
export async function ChangeMethod({ payment }: { payment: PaymentPage }) {
  const t = await getTranslations("checkout.payment");
  const locale = await getLocale();
  const { checkoutId, amount, method, expiresAt } = payment;
  const hasFailed = payment.status === "gagal";
  const params = { amount: formatRupiah(amount), at: formatInstant(expiresAt, locale) };
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4">
      <PageHeader
        title={hasFailed ? t("againTitle") : t("changeTitle")}
        text={hasFailed ? t("againText", params) : t("changeText", params)}
      />
      <ActionForm action={chooseMethod} hidden={{ checkoutId }} label={t("change")} className="flex flex-col gap-4">
        <MethodPicker
          methods={await waysToPay()}
          chosenId={hasFailed ? method.id : null}
          total={amount}
          problems={[]}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton size="lg">{hasFailed ? t("againSubmit") : t("changeSubmit")}</SubmitButton>
          {!hasFailed && (
            <ButtonLink href={routes.payment(checkoutId)} variant="secondary" size="lg">
              {t("changeBack", { method: locale === "en" ? method.nameEn : method.name })}
            </ButtonLink>
          )}
        </div>
      </ActionForm>
      {hasFailed && <CancelPayment checkoutId={checkoutId} count={payment.orders.length} />}
    </div>
  );
}
