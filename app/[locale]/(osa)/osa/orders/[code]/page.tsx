import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { Tracking } from "@/components/orders/tracking";
import { Facts } from "@/components/panel/facts";
import { OrderLines } from "@/components/panel/order-lines";
import { BuyerBill, StoreEarnings } from "@/components/panel/order-sums";
import { ParcelFacts } from "@/components/panel/parcel-facts";
import { When } from "@/components/panel/when";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readOrder } from "@/lib/reporting/osa-orders";
import { hasScope } from "@/lib/reporting/policy";
import { formatRupiah } from "@/lib/shared/rupiah";
import { readTracking } from "@/lib/shipping/tracking-queries";
import { PaymentState } from "../../payment-state";
import { CashCard } from "./cash-card";
import { JournalList } from "./journal-list";

type OrderPageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const [t, { code }] = await Promise.all([getTranslations("seller.order"), params]);
  return { title: t("title", { code }) };
}

export default async function OsaOrder({ params }: OrderPageProps) {
  const { code } = await params;
  const osa = await requireOsa("cs", routes.osa("orders", code));
  const order = (await readOrder(osa, code)) ?? notFound();
  const [t, r, o, locale] = await Promise.all([
    getTranslations("osa.orders"),
    getTranslations("osa.refund"),
    getTranslations("seller.order"),
    getLocale(),
  ]);
  const attempts = order.payments.map((payment) =>
    hasScope(osa, "keuangan") ? (
      <TextLink key={payment.id} href={routes.osa("payments", payment.id)} className="me-3">
        {t("attempt", { attempt: payment.attempt })}
      </TextLink>
    ) : (
      <span key={payment.id} className="me-3">
        {t("attempt", { attempt: payment.attempt })}
      </span>
    ),
  );
  const vouchers = order.vouchers.map(({ code, scope, amount }) =>
    t("voucherLine", { code, scope: t(`scope.${scope}`), amount: formatRupiah(amount) }),
  );
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("orders") }, { label: order.billingCode }]} />
      <PageHeader
        title={<span className="break-all">{order.billingCode}</span>}
        actions={
          <>
            <PaymentState state={order.paymentState} />
            <OrderStatusBadge status={order.state} />
            {hasScope(osa, "keuangan") && (
              <ButtonLink href={`${routes.osa("orders", code)}/refund`} variant="secondary" size="sm">
                {r("open")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={o("items")}>
            <OrderLines lines={order.lines} />
          </Card>
          <Card title={o("buyer")}>
            <Facts
              items={[
                { label: o("name"), value: order.buyer },
                { label: o("address"), value: <span className="whitespace-pre-line">{order.address}</span> },
                { label: t("store"), value: order.store.name },
                { label: o("buyerNote"), value: order.buyerNote },
              ]}
            />
          </Card>
          <Card title={t("paymentTitle")}>
            <Facts
              items={[
                { label: o("invoice"), value: order.invoice },
                { label: o("method"), value: locale === "id" ? order.method.name : order.method.nameEn },
                { label: o("booked"), value: <When at={order.bookedAt} /> },
                { label: o("paid"), value: order.paidAt && <When at={order.paidAt} /> },
                { label: t("paymentTitle"), value: attempts.length > 0 && attempts },
                { label: t("vouchers"), value: vouchers.join(", ") },
              ]}
            />
          </Card>
          <Card title={o("parcelTitle")}>
            {order.parcel ? <ParcelFacts parcel={order.parcel} /> : <p className="text-muted">{o("noParcel")}</p>}
            <Tracking parcels={await readTracking(osa, code)} />
          </Card>
          <JournalList journals={order.journals} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {order.cash && <CashCard order={order} cash={order.cash} mayAct={hasScope(osa, "keuangan")} />}
          <Card title={o("historyTitle")}>
            <OrderTimeline journey={order.journey} />
          </Card>
          <Card title={o("billTitle")}>
            <BuyerBill order={order} />
          </Card>
          <Card title={o("earnedTitle")}>
            <StoreEarnings order={order} />
          </Card>
        </div>
      </div>
    </>
  );
}
