import { getLocale, getTranslations } from "next-intl/server";
import { percentText } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";

type Terms = { code: string; type: "persen" | "nominal"; value: number; maxDiscount: number | null };

/** Why a voucher takes off so much; with a share, also how much of it falls on one store. */
export async function voucherReason(terms: Terms, base: number, discount: number, share?: number): Promise<string> {
  const t = await getTranslations("orders.amounts");
  const locale = await getLocale();
  const { code, type, value, maxDiscount } = terms;
  const isCapped = maxDiscount !== null && discount === maxDiscount;
  const parts = { code, base: formatRupiah(base), percent: percentText(value * 100, locale) };
  const whole =
    type === "nominal"
      ? t("whyNominal", { code, value: formatRupiah(discount) })
      : isCapped
        ? t("whyPercentCapped", { ...parts, cap: formatRupiah(maxDiscount) })
        : t("whyPercent", { ...parts, discount: formatRupiah(discount) });
  return share === undefined ? whole : t("whyShared", { whole, share: formatRupiah(share) });
}
