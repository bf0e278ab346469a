import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CountSync } from "@/components/cart/count-sync";
import { LiveStatus } from "@/components/checkout/live-status";
import { PaidOrders } from "@/components/checkout/paid-orders";
import { PaymentOutcome } from "@/components/checkout/payment-outcome";
import { ButtonLink } from "@/components/ui/button-link";
import { requireBuyer } from "@/lib/auth/session";
import { countCartLines } from "@/lib/cart/queries";
import { type PaymentPage, readPayment } from "@/lib/checkout/queries";
import { routes } from "@/lib/platform/routes";
import { ChangeMethod } from "./change-method";
import { Waiting } from "./waiting";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ checkoutId: string }>; searchParams: Promise<{ change?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout.payment");
  return { title: t("title"), robots: { index: false } };
}

export default async function CheckoutPaymentPage({ params, searchParams }: Props) {
  const { checkoutId } = await params;
  const buyer = await requireBuyer(routes.payment(checkoutId));
  const payment = await readPayment(buyer, checkoutId);
  if (!payment) notFound();
  const { status, hasCharge, paymentId } = payment;
  const isOpen = status === "diminta" || status === "menunggu";
  const mayTryAgain = status === "gagal" && payment.isUnpaid;
  const mayChange = isOpen || mayTryAgain || status === "ditinjau";
  const isChanging = mayTryAgain || (isOpen && (await searchParams).change);
  return (
    <>
      <CountSync count={await countCartLines(buyer)} />
      {mayChange && paymentId && (
        <LiveStatus checkoutId={payment.checkoutId} paymentId={paymentId} status={status} hasCharge={hasCharge} />
      )}
      {isChanging ? (
        <ChangeMethod payment={payment} />
      ) : status === "diminta" || status === "menunggu" ? (
        <Waiting payment={payment} />
      ) : (
        <>
          <PaymentOutcome
            status={status}
            amount={payment.amount}
            paidAt={payment.paidAt}
            fromWallet={payment.gateway === "wallet" ? payment.walletAmount : undefined}
          >
            <WaysOn payment={payment} />
          </PaymentOutcome>
          <div className="mx-auto max-w-xl">
            <PaidOrders orders={payment.orders} />
          </div>
        </>
      )}
    </>
  );
}

async function WaysOn({ payment: { status, orders } }: { payment: PaymentPage }) {
  const t = await getTranslations("checkout.payment");
  const [only] = orders;
  return (
    <>
      <ButtonLink href={only && orders.length === 1 ? routes.order(only.billingCode) : routes.orders()}>
        {orders.length === 1 ? t("order") : t("allOrders")}
      </ButtonLink>
      {status === "dikembalikan" ? (
        <ButtonLink href={routes.wallet()} variant="secondary">
          {t("openWallet")}
        </ButtonLink>
      ) : (
        <ButtonLink href={routes.home()} variant="secondary">
          {t("shop")}
        </ButtonLink>
      )}
    </>
  );
}
