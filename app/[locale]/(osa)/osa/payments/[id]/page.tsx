import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { RawText } from "@/components/panel/raw-text";
import { When } from "@/components/panel/when";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readPayment } from "@/lib/reporting/osa-payments";
import { hasScope } from "@/lib/reporting/policy";
import { PaymentState } from "../../payment-state";
import { AttemptState } from "../states";
import { EventList } from "./event-list";

type PaymentProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("title") };
}

export default async function OsaPayment({ params }: PaymentProps) {
  const { id } = await params;
  const osa = await requireOsa("keuangan", routes.osa("payments", id));
  const payment = (await readPayment(osa, id)) ?? notFound();
  const [t, locale] = await Promise.all([getTranslations("osa.payments"), getLocale()]);
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("payments") }, { label: payment.gatewayOrderId }]} />
      <PageHeader
        title={<span className="break-all">{payment.gatewayOrderId}</span>}
        actions={<AttemptState state={payment.status} />}
      />
      <div className="flex flex-col gap-4">
        <Card>
          <Facts
            items={[
              { label: t("amount"), value: <Money amountRupiah={payment.amount} className="font-semibold" /> },
              { label: t("buyer"), value: payment.buyer },
              { label: t("method"), value: locale === "id" ? payment.method : payment.methodEn },
              { label: t("gateway"), value: payment.gateway },
              { label: t("transaction"), value: payment.transactionId },
              { label: t("virtualNumber"), value: payment.virtualNumber },
              { label: t("attempt"), value: payment.attempt },
              { label: t("checkout"), value: payment.checkoutCode },
              { label: t("checkoutTotal"), value: <Money amountRupiah={payment.checkoutTotal} /> },
              { label: t("created"), value: <When at={payment.createdAt} /> },
              { label: t("expires"), value: <When at={payment.expiresAt} /> },
              { label: t("paid"), value: payment.paidAt && <When at={payment.paidAt} /> },
              {
                label: t("refunded"),
                value: payment.refundedAmount > 0 && <Money amountRupiah={payment.refundedAmount} />,
              },
              { label: t("lastError"), value: payment.lastError },
            ]}
          />
        </Card>
        <Card title={t("orders")}>
          <ul className="divide-y divide-line">
            {payment.orders.map((order) => (
              <li key={order.billingCode} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 grow basis-60 break-all">
                  {hasScope(osa, "cs") ? (
                    <TextLink href={routes.osa("orders", order.billingCode)}>{order.billingCode}</TextLink>
                  ) : (
                    order.billingCode
                  )}
                </span>
                <span className="text-muted">{order.store}</span>
                <PaymentState state={order.paymentState} />
                <Money amountRupiah={order.orderPrice} />
              </li>
            ))}
          </ul>
        </Card>
        <EventList events={payment.events} />
        {(payment.request || payment.response) && (
          <Card>
            {payment.request && (
              <Disclosure summary={t("request")}>
                <RawText text={payment.request} />
              </Disclosure>
            )}
            {payment.response && (
              <Disclosure summary={t("response")}>
                <RawText text={payment.response} />
              </Disclosure>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
