import { getLocale, getTranslations } from "next-intl/server";
import { CopyLine } from "@/components/checkout/copy-line";
import { HowToPay } from "@/components/checkout/how-to-pay";
import { PaidOrders } from "@/components/checkout/paid-orders";
import { SimulatorHint } from "@/components/checkout/simulator-hint";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PaymentPage } from "@/lib/checkout/queries";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { checkStatus, retryCharge } from "./actions";
import { CancelPayment } from "./cancel-payment";
import { simulatorPage } from "./simulator-page";

/** How to pay, how much, until when; the page notices by itself when it was paid. */
export async function Waiting({ payment }: { payment: PaymentPage }) {
  const t = await getTranslations("checkout.payment");
  const locale = await getLocale();
  const { method, amount, expiresAt, hasCharge, checkoutId } = payment;
  const methodName = locale === "en" ? method.nameEn : method.name;
  const simulator = simulatorPage(payment);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4">
      <noscript>
        <meta httpEquiv="refresh" content="15" />
      </noscript>
      <PageHeader title={t("waitingTitle")} text={t("payBy", { at: formatInstant(expiresAt, locale) })} />
      <Card title={methodName} className="-mt-2">
        <div className="flex flex-col gap-5">
          <p className="flex items-center justify-between gap-4 rounded-md bg-warn-soft px-4 py-3 text-warn">
            <span className="font-medium">{t("left")}</span>
            <Countdown
              remainingSeconds={payment.remainingSeconds}
              overLabel={t("over")}
              className="font-bold text-lg"
            />
          </p>
          <CopyLine
            label={t("total")}
            shown={formatRupiah(amount)}
            value={String(amount)}
            copyLabel={t("copyAmount")}
            copiedLabel={t("copied")}
          />
          {payment.walletAmount > 0 && (
            <p className="-mt-4 text-muted text-sm">
              {t("walletUsed", { amount: formatRupiah(payment.walletAmount) })}
            </p>
          )}
          {payment.orders.length > 1 && (
            <p className="-mt-4 text-muted text-sm">{t("why", { count: payment.orders.length })}</p>
          )}
          {hasCharge ? (
            <HowToPay payment={payment} />
          ) : (
            <div role="status">
              <p className="font-semibold">{t("preparing")}</p>
              <p className="mt-1 mb-3 text-muted">{t("preparingText")}</p>
              <ActionForm
                action={retryCharge}
                hidden={{ checkoutId }}
                label={t("retry")}
                summary="bottom"
                className="flex flex-col items-start gap-3"
              >
                <SubmitButton variant="secondary">{t("retry")}</SubmitButton>
              </ActionForm>
            </div>
          )}
          {hasCharge && (
            <Disclosure summary={t("how")} open className="border-line border-t pt-2">
              <ol className="flex list-decimal flex-col gap-2 ps-5">
                {method.instructions[locale].map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Disclosure>
          )}
        </div>
      </Card>
      {simulator && <SimulatorHint href={simulator} />}
      <PaidOrders orders={payment.orders} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="text-muted text-sm [@media(scripting:none)]:hidden">{t("live")}</p>
        <div className="flex flex-wrap items-start gap-3">
          <ActionForm
            action={checkStatus}
            hidden={{ checkoutId }}
            label={t("check")}
            summary="bottom"
            className="flex flex-col gap-2"
          >
            <SubmitButton variant="secondary">{t("check")}</SubmitButton>
          </ActionForm>
          <ButtonLink href={routes.changePayment(checkoutId)} variant="secondary">
            {t("change")}
          </ButtonLink>
        </div>
      </div>
      <CancelPayment checkoutId={checkoutId} count={payment.orders.length} />
    </div>
  );
}
