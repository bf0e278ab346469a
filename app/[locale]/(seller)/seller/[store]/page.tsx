import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ColumnChart } from "@/components/panel/column-chart";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { readSellerMoney } from "@/lib/reporting/seller-money";
import { bestProducts, listWaitingOrders, type SalesDay, salesByDay } from "@/lib/reporting/seller-overview";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { MoneyCards } from "./money-cards";
import { WaitingOrders } from "./waiting-orders";

type OverviewProps = { params: Promise<{ store: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.seller"))("overview") };
}

export default async function StoreOverview({ params }: OverviewProps) {
  const seller = await requireSeller((await params).store);
  const seesMoney = maySeeMoney(seller);
  const [t, locale, waiting, money, days, best] = await Promise.all([
    getTranslations("seller.overview"),
    getLocale(),
    listWaitingOrders(seller, 8),
    seesMoney ? readSellerMoney(seller) : null,
    seesMoney ? salesByDay(seller, 14) : [],
    bestProducts(seller, 30, 5),
  ]);
  const short = new Intl.NumberFormat(locale === "id" ? "id-ID" : "en", {
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const column = ({ day, amount, orders }: SalesDay) => {
    const at = new Date(`${day}T12:00:00+07:00`);
    return {
      id: day,
      label: `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`,
      value: amount,
      short: short.format(amount),
      full: t("salesDay", { day: formatDate(at, locale), amount: formatRupiah(amount), orders }),
    };
  };
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-4">
        <WaitingOrders seller={seller} orders={waiting} />
        {money && <MoneyCards storeSlug={seller.storeSlug} money={money} linked />}
        {seesMoney && (
          <Card title={t("sales")}>
            <p className="mb-4 text-muted">
              {t("salesText", {
                amount: formatRupiah(days.reduce((sum, day) => sum + day.amount, 0)),
                orders: days.reduce((sum, day) => sum + day.orders, 0),
              })}
            </p>
            <ColumnChart title={t("sales")} columns={days.map(column)} />
          </Card>
        )}
        <Card title={t("best")}>
          {best.length === 0 && <p className="text-muted">{t("bestNone")}</p>}
          <ol className="divide-y divide-line">
            {best.map((product) => (
              <li key={product.slug} className="flex items-baseline gap-4 py-2 first:pt-0 last:pb-0">
                <TextLink href={routes.product(product.slug)} className="min-w-0 grow">
                  {product.name}
                </TextLink>
                <span className="tabular shrink-0 whitespace-nowrap">{t("bestQty", { qty: product.qty })}</span>
                {seesMoney && (
                  <span className="w-28 shrink-0 text-end max-sm:hidden">
                    <Money amountRupiah={product.amount} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}
