import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { maySeeMoney } from "@/lib/reporting/policy";
import { readSellerMoney } from "@/lib/reporting/seller-money";
import { bestProducts, listWaitingOrders, readFunnel, salesMadeAt } from "@/lib/reporting/seller-overview";
import type { BestProduct } from "@/lib/reporting/seller-sales";
import { readSellerWaiting } from "@/lib/reporting/seller-waiting";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { readVerification } from "@/lib/stores/opening-queries";
import { FunnelCard } from "./funnel-card";
import { MoneyCards } from "./money-cards";
import { SalesCard, spans } from "./sales-card";
import { VerificationNote } from "./verification-note";
import { WaitingOrders } from "./waiting-orders";
import { WaitingStats } from "./waiting-stats";

type OverviewProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.seller"))("overview") };
}

export default async function StoreOverview({ params, searchParams }: OverviewProps) {
  const seller = await requireSeller((await params).store);
  const seesMoney = maySeeMoney(seller);
  const [t, locale, asked, verification, waiting, orders, money, best, funnel, madeAt] = await Promise.all([
    getTranslations("seller.overview"),
    getLocale(),
    searchParams,
    readVerification(seller),
    readSellerWaiting(seller),
    listWaitingOrders(seller, 8),
    seesMoney ? readSellerMoney(seller) : null,
    bestProducts(seller, 30, 5),
    seesMoney ? readFunnel(seller, 30) : null,
    salesMadeAt(seller),
  ]);
  const span = spans.find((days) => String(days) === asked.days) ?? 14;
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-4">
        {verification && <VerificationNote slug={seller.storeSlug} state={verification} />}
        <WaitingStats seller={seller} waiting={waiting} />
        <WaitingOrders seller={seller} orders={orders} />
        {money && <MoneyCards storeSlug={seller.storeSlug} money={money} linked />}
        {seesMoney && <SalesCard seller={seller} span={span} />}
        {madeAt && <p className="text-muted text-sm">{t("madeAt", { at: formatInstant(new Date(madeAt), locale) })}</p>}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <BestCard best={best} seesMoney={seesMoney} />
          {funnel && <FunnelCard funnel={funnel} />}
        </div>
      </div>
    </>
  );
}

async function BestCard({ best, seesMoney }: { best: BestProduct[]; seesMoney: boolean }) {
  const t = await getTranslations("seller.overview");
  return (
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
  );
}
