import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AmountList } from "@/components/orders/amount-list";
import { NextStep } from "@/components/orders/next-step";
import { OrderLines } from "@/components/orders/order-lines";
import { OrderReviews } from "@/components/orders/order-reviews";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { ParcelFacts } from "@/components/orders/parcel-facts";
import { Tracking } from "@/components/orders/tracking";
import { ComplaintLink } from "@/components/returns/complaint-link";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import { requireBuyer } from "@/lib/auth/session";
import { type OrderDetail, readOrder } from "@/lib/orders/queries/detail";
import { orderStatus } from "@/lib/orders/status";
import { routes } from "@/lib/platform/routes";
import { readComplaintLink } from "@/lib/returns/queries";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { readTracking } from "@/lib/shipping/tracking-queries";
import { askToCancel, buyAgain, cancelOrder, cancelPaid, receiveOrder, reviewLine } from "./actions";

export const dynamic = "force-dynamic";

type OrderPageProps = {
  params: Promise<{ billingCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const t = await getTranslations("orders.detail");
  return { title: t("title", { code: decodeURIComponent((await params).billingCode) }) };
}

const endings = new Map<number, "refunded" | "expired" | "failed">([
  [orderStatus.refunded, "refunded"],
  [orderStatus.expired, "expired"],
  [orderStatus.needsReview, "failed"],
]);
const actions = { cancel: cancelOrder, cancelPaid, ask: askToCancel, receive: receiveOrder, again: buyAgain };
const done = ["cancelled", "asked", "received", "reviewed"] as const;

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const billingCode = decodeURIComponent((await params).billingCode);
  const buyer = await requireBuyer(routes.order(billingCode));
  const order = await readOrder(buyer, billingCode);
  if (!order) notFound();
  const asked = (await searchParams).done;
  const happened = done.find((event) => event === asked);
  const [t, chat, locale, parcels] = await Promise.all([
    getTranslations("orders"),
    getTranslations("chat"),
    getLocale(),
    readTracking(buyer, billingCode),
  ]);
  const { state, store } = order;
  return (
    <>
      <Breadcrumb items={[{ label: t("detail.back"), href: routes.orders() }, { label: order.billingCode }]} />
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="wrap-anywhere text-lg sm:text-xl">{t("detail.title", { code: order.billingCode })}</span>
            <OrderStatusBadge status={state} />
          </span>
        }
        text={t("detail.placed", { at: formatInstant(order.orderedAt, locale) })}
        actions={
          <ButtonLink href={routes.orderInvoice(billingCode)} variant="secondary" size="sm">
            {t("detail.invoice")}
          </ButtonLink>
        }
      />
      {happened && (
        <div className="mb-4">
          <Alert tone="ok" title={t(`done.${happened}`)} live />
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-6">
        <div className="flex min-w-0 flex-col gap-4 lg:order-2">
          <NextStep order={order} actions={actions} />
          <ComplaintLink billingCode={billingCode} known={await readComplaintLink(buyer, billingCode)} />
          <Card title={t("detail.journey")}>
            <OrderTimeline journey={order.journey} end={endings.get(order.paymentState)} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {state === "selesai" && <OrderReviews lines={order.lines} action={reviewLine} />}
          <Card title={t("detail.items")} action={<TextLink href={routes.store(store.slug)}>{store.name}</TextLink>}>
            <p className="mb-3">
              <ButtonLink href={routes.newChat({ order: billingCode })} variant="secondary" size="sm">
                {chat("ask")}
              </ButtonLink>
            </p>
            <OrderLines lines={order.lines} billingCode={billingCode} />
          </Card>
          <Card title={t("detail.parcel")}>
            {order.parcel && <ParcelFacts parcel={order.parcel} isOff={state === "dibatalkan"} />}
            <Tracking parcels={parcels} />
            <h3 className="mt-4 font-semibold text-sm">{t("detail.address")}</h3>
            <p className="mt-1 whitespace-pre-line break-words text-sm">{order.address}</p>
            {order.note && (
              <>
                <h3 className="mt-4 font-semibold text-sm">{t("detail.note")}</h3>
                <p className="mt-1 break-words text-sm">{order.note}</p>
              </>
            )}
          </Card>
          <OrderCosts order={order} />
        </div>
      </div>
    </>
  );
}

async function OrderCosts({ order }: { order: OrderDetail }) {
  const t = await getTranslations("orders");
  const locale = await getLocale();
  const whyVoucher = (scope: "platform" | "penjual") => {
    const voucher = order.vouchers.find((used) => used.scope === scope);
    return voucher && t("amounts.whyVoucher", { code: voucher.code, name: voucher.name });
  };
  return (
    <Card title={t("detail.amounts")}>
      <p className="mb-3 text-muted text-sm">
        {t("detail.method")}: {locale === "en" ? order.method.nameEn : order.method.name}
        {order.paidAt && `. ${t("detail.paidAt", { at: formatInstant(order.paidAt, locale) })}`}
      </p>
      <AmountList
        amounts={order.amounts}
        lines={order.lines.map((line) => ({ ...line, unitPrice: line.price - line.discount }))}
        parcel={order.parcel}
        vouchers={{ store: whyVoucher("penjual"), platform: whyVoucher("platform") }}
      />
    </Card>
  );
}
