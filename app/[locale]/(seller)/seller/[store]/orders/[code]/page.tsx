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
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { requireSeller } from "@/lib/auth/session";
import { readSellerOrder } from "@/lib/orders/seller-queries";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { readTracking } from "@/lib/shipping/tracking-queries";
import { CancelAsked } from "./cancel-asked";
import { NextStep } from "./next-step";
import { Papers } from "./papers";

type OrderPageProps = {
  params: Promise<{ store: string; code: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const deeds = ["accepted", "rejected", "partly", "letGo", "kept", "box", "shipped"] as const;

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const [t, { code }] = await Promise.all([getTranslations("seller.order"), params]);
  return { title: t("title", { code }) };
}

export default async function StoreOrder({ params, searchParams }: OrderPageProps) {
  const { store, code } = await params;
  const seller = await requireSeller(store, routes.sellerOrder(store, code));
  const order = (await readSellerOrder(seller, code)) ?? notFound();
  const [t, locale, asked] = await Promise.all([getTranslations("seller.order"), getLocale(), searchParams]);
  const done = deeds.find((deed) => deed === asked.done);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("crumb"), href: routes.sellerStore(seller.storeSlug, "orders") },
          { label: order.billingCode },
        ]}
      />
      <PageHeader
        title={<span className="break-all">{order.billingCode}</span>}
        actions={<OrderStatusBadge status={order.state} />}
      />
      {done && (
        <div className="mb-4" role="status">
          <Alert tone="ok">{t(`done.${done}`)}</Alert>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4 max-lg:order-last">
          <Card title={t("items")}>
            <OrderLines lines={order.lines} />
            {order.buyerNote && (
              <p className="mt-4 rounded-md bg-smile-soft px-3 py-2">
                <span className="font-semibold">{t("buyerNote")}:</span> {order.buyerNote}
              </p>
            )}
          </Card>
          <Card title={t("buyer")}>
            <Facts
              items={[
                { label: t("name"), value: order.buyer },
                {
                  label: t("address"),
                  value: order.address ? (
                    <span className="whitespace-pre-line">{order.address}</span>
                  ) : (
                    <span className="text-muted">{t("addressLater")}</span>
                  ),
                },
                { label: t("invoice"), value: order.invoice },
                { label: t("method"), value: locale === "id" ? order.method.name : order.method.nameEn },
                { label: t("booked"), value: <When at={order.bookedAt} /> },
                { label: t("paid"), value: order.paidAt && <When at={order.paidAt} /> },
              ]}
            />
          </Card>
          <Card title={t("parcelTitle")}>
            {order.parcel ? <ParcelFacts parcel={order.parcel} /> : <p className="text-muted">{t("noParcel")}</p>}
            <Tracking parcels={await readTracking(seller, code)} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <NextStep seller={seller} order={order} />
          <CancelAsked seller={seller} order={order} />
          <Papers seller={seller} order={order} />
          <Card title={t("historyTitle")}>
            <OrderTimeline journey={order.journey} />
          </Card>
          {maySeeMoney(seller) && (
            <Card title={t("earnedTitle")}>
              <StoreEarnings order={order} />
            </Card>
          )}
          <Card title={t("billTitle")}>
            <BuyerBill order={order} />
          </Card>
        </div>
      </div>
    </>
  );
}
