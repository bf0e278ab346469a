import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { FeeAnswer } from "@/lib/checkout/fee-query";
import { percentText } from "@/lib/shared/numbers";
import { formatRupiah as rp } from "@/lib/shared/rupiah";

type Answered = Extract<FeeAnswer, { wrong: [] }>;

const shown = (rows: (SummaryRow | false)[]) => rows.filter((row) => row !== false);

/** What the store keeps and what the buyer pays, each amount with its formula. */
export async function FeeResult({ answer }: { answer: Answered }) {
  const [t, locale] = await Promise.all([getTranslations("fees"), getLocale()]);
  const { sale, terms, mode, wanted } = answer;
  const { totals } = sale;
  const percent = percentText(terms.feeBasisPoints, locale);
  const goods = t("why.goods", { qty: terms.qty, price: rp(sale.price), total: rp(totals.total) });
  const feeWhy = t("why.fee", { percent, base: rp(totals.preTaxPrice), fee: rp(totals.onesmileFee) });
  const sellerPays = terms.feeBearer === "seller";
  const kept = shown([
    { id: "goods", label: t("row.goods"), amount: totals.total, why: goods },
    totals.storeVoucherDiscount > 0 && {
      id: "voucher",
      label: t("row.storeVoucher"),
      amount: totals.storeVoucherDiscount,
      saves: true,
      why: t("why.storeVoucher"),
    },
    sellerPays && { id: "fee", label: t("row.fee"), amount: totals.onesmileFee, saves: true, why: feeWhy },
    sale.deliveryNet > 0 && {
      id: "delivery",
      label: t("row.delivery"),
      amount: sale.deliveryNet,
      why: t("why.deliveryStore"),
    },
    sale.withheld > 0 && {
      id: "withheld",
      label: t("row.withheld"),
      amount: sale.withheld,
      saves: true,
      why: t("why.withheld", {
        percent: percentText(terms.withholdingBasisPoints, locale),
        base: rp(totals.preTaxPrice + totals.platformVoucherShare),
        tax: rp(sale.withheld),
      }),
    },
  ]);
  const paid = shown([
    { id: "goods", label: t("row.goods"), amount: totals.total, why: goods },
    totals.discount > 0 && { id: "vouchers", label: t("row.vouchers"), amount: totals.discount, saves: true },
    { id: "delivery", label: t("row.delivery"), amount: totals.deliveryFee },
    !sellerPays && { id: "fee", label: t("row.fee"), amount: totals.onesmileFee, why: feeWhy },
    {
      id: "tax",
      label: t("row.tax"),
      amount: totals.taxAmount,
      why: t("why.tax", { percent: percentText(terms.taxBasisPoints, locale), fee: rp(totals.onesmileFee) }),
    },
    totals.serviceFee > 0 && { id: "service", label: t("row.serviceFee"), amount: totals.serviceFee },
  ]);
  return (
    <>
      <Card title={t("kept")}>
        {mode === "net" && (
          <p className="mb-4 rounded-md bg-accent-soft px-3 py-2">
            {t("sellAt", { price: rp(sale.price), wanted: rp(wanted), net: rp(sale.goodsNet) })}
          </p>
        )}
        <SummaryList rows={kept} total={{ label: t("row.kept"), amount: totals.saldoCredit - sale.withheld }} />
      </Card>
      <Card title={t("paid")}>
        <SummaryList rows={paid} total={{ label: t("row.paid"), amount: totals.orderPrice }} />
        <p className="mt-3 text-muted text-sm">
          {t("balances", {
            paid: rp(totals.orderPrice + totals.platformVoucherShare),
            kept: rp(totals.saldoCredit - sale.withheld),
            rest: rp(totals.orderPrice + totals.platformVoucherShare - totals.saldoCredit + sale.withheld),
          })}
        </p>
      </Card>
    </>
  );
}
