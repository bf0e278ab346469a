import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { OrderSums } from "@/lib/orders/seller-queries";
import { formatRupiah } from "@/lib/shared/rupiah";

const rows = (all: (SummaryRow | false)[]) => all.filter((row) => row !== false);

/** What the store earns by an order, line by line. */
export async function StoreEarnings({ order }: { order: OrderSums }) {
  const t = await getTranslations("seller.order");
  const rp = formatRupiah;
  return (
    <SummaryList
      rows={rows([
        {
          id: "goods",
          label: t("sum.goods"),
          amount: order.preTaxPrice,
          why:
            order.discount > 0
              ? t("sum.goodsWhy", {
                  total: rp(order.total),
                  store: rp(order.storeVoucherDiscount),
                  platform: rp(order.platformVoucherShare),
                })
              : t("sum.goodsPlainWhy"),
        },
        order.platformVoucherShare > 0 && {
          id: "platform",
          label: t("sum.platformVoucher"),
          amount: order.platformVoucherShare,
          why: t("sum.platformVoucherWhy"),
        },
        {
          id: "delivery",
          label: t("sum.delivery"),
          amount: order.deliveryIncome === "store" ? order.deliveryFee : 0,
          why: t(order.deliveryIncome === "store" ? "sum.deliveryStoreWhy" : "sum.deliveryPlatformWhy", {
            amount: rp(order.deliveryFee),
          }),
        },
        {
          id: "fee",
          label: t("sum.fee"),
          amount: order.feeBearer === "seller" ? -order.onesmileFee : 0,
          why: t(order.feeBearer === "seller" ? "sum.feeSellerWhy" : "sum.feeBuyerWhy", {
            percent: order.feePercentage,
            base: rp(order.preTaxPrice),
            amount: rp(order.onesmileFee),
          }),
        },
      ])}
      total={{ label: t("sum.earned"), amount: order.saldoCredit }}
    />
  );
}

/** What the buyer pays for it. */
export async function BuyerBill({ order }: { order: OrderSums }) {
  const t = await getTranslations("seller.order");
  return (
    <SummaryList
      rows={rows([
        { id: "total", label: t("bill.goods"), amount: order.total },
        order.discount > 0 && { id: "discount", label: t("bill.vouchers"), amount: order.discount, saves: true },
        {
          id: "tax",
          label: t("bill.tax"),
          amount: order.taxAmount,
          why: t("bill.taxWhy", { percent: order.taxPercentage, fee: formatRupiah(order.onesmileFee) }),
        },
        { id: "delivery", label: t("bill.delivery"), amount: order.deliveryFee },
        order.adminFee > 0 && { id: "admin", label: t("bill.admin"), amount: order.adminFee },
      ])}
      total={{ label: t("bill.paid"), amount: order.orderPrice }}
    />
  );
}
