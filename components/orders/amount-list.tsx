import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { percentText } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";
import { deliveryReason, type PricedParcel } from "./delivery-reason";

export type Amounts = {
  total: number;
  storeVoucherDiscount: number;
  platformVoucherShare: number;
  preTaxPrice: number;
  deliveryFee: number;
  feeBasisPoints: number;
  onesmileFee: number;
  feeBearer: "buyer" | "seller";
  taxBasisPoints: number;
  taxAmount: number;
  serviceFee: number;
  orderPrice: number;
};

type AmountListProps = {
  amounts: Amounts;
  lines: { id: string; name: string; qty: number; unitPrice: number; subtotal: number }[];
  parcel: PricedParcel | null;
  /** Why the vouchers take off what they do. */
  vouchers?: { store?: ReactNode; platform?: ReactNode };
  /** Amounts only, as on paper. */
  plain?: boolean;
};

/** What one store's order costs, every line with its reckoning; checkout, order and invoice say the same. */
export async function AmountList({ amounts, lines, parcel, vouchers, plain }: AmountListProps) {
  const t = await getTranslations("orders.amounts");
  const locale = await getLocale();
  const goods = (
    <ul className="flex flex-col gap-1">
      {lines.map(({ id, name, qty, unitPrice, subtotal }) => (
        <li key={id}>
          {t("whyGoods", { name, qty, price: formatRupiah(unitPrice), subtotal: formatRupiah(subtotal) })}
        </li>
      ))}
    </ul>
  );
  const delivery = parcel && (await deliveryReason(parcel, amounts.deliveryFee));
  const fee = formatRupiah(amounts.onesmileFee);
  const taxParts = { fee, percent: percentText(amounts.taxBasisPoints, locale), tax: formatRupiah(amounts.taxAmount) };
  const feeParts = {
    base: formatRupiah(amounts.preTaxPrice),
    percent: percentText(amounts.feeBasisPoints, locale),
    fee,
  };
  const buyerBearsFee = amounts.feeBearer === "buyer";
  const rows: (SummaryRow & { amount: number; always?: boolean })[] = [
    { id: "goods", label: t("goods"), amount: amounts.total, why: goods, always: true },
    {
      id: "store-voucher",
      label: t("storeVoucher"),
      amount: amounts.storeVoucherDiscount,
      saves: true,
      why: vouchers?.store,
    },
    {
      id: "platform-voucher",
      label: t("platformVoucher"),
      amount: amounts.platformVoucherShare,
      saves: true,
      why: vouchers?.platform,
    },
    { id: "delivery", label: t("delivery"), amount: amounts.deliveryFee, why: delivery, always: parcel !== null },
    { id: "fee", label: t("fee"), amount: buyerBearsFee ? amounts.onesmileFee : 0, why: t("whyFee", feeParts) },
    {
      id: "tax",
      label: t("tax"),
      amount: amounts.taxAmount,
      why: t(buyerBearsFee ? "whyTax" : "whyTaxSeller", taxParts),
    },
    { id: "service-fee", label: t("serviceFee"), amount: amounts.serviceFee, why: t("whyServiceFee") },
  ];
  const shown = rows
    .filter((row) => row.always || row.amount > 0)
    .map((row) => (plain ? { ...row, why: undefined } : row));
  const total = { formula: sumText(shown), total: formatRupiah(amounts.orderPrice) };
  return (
    <SummaryList
      rows={shown}
      total={{ label: t("total"), amount: amounts.orderPrice, why: !plain && shown.length > 1 && t("whyTotal", total) }}
    />
  );
}

function sumText(rows: { amount: number; saves?: boolean }[]): string {
  return rows.map(({ amount, saves }, i) => `${i === 0 ? "" : saves ? " − " : " + "}${formatRupiah(amount)}`).join("");
}
