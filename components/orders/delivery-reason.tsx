import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber, kilograms, preciseRupiah } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";
import type { Tariff } from "@/lib/shipping/quote";

export type PricedParcel = {
  distanceKm: number;
  weightGrams: number;
  distancePrice: number;
  weightPrice: number;
  /** Null where the rates that it was priced by are not known any more. */
  tariff: Tariff | null;
};

/** How a delivery fee comes about: distance and weight by their rates, and what is paid for beyond the real ones. */
export async function deliveryReason(parcel: PricedParcel, total: number) {
  const t = await getTranslations("orders.amounts");
  const locale = await getLocale();
  const { distanceKm, weightGrams, tariff } = parcel;
  const parts = {
    distance: preciseRupiah(parcel.distancePrice),
    weight: preciseRupiah(parcel.weightPrice),
    total: formatRupiah(total),
  };
  const km = formatNumber(distanceKm, locale);
  const kg = kilograms(weightGrams, locale);
  if (!tariff) return t("whyDelivery", { ...parts, km, kg });
  const paid = { km: formatNumber(tariff.km, locale), kg: kilograms(tariff.kg * 1000, locale) };
  const rates = { perKm: preciseRupiah(tariff.pricePerKm), perKg: preciseRupiah(tariff.pricePerKg) };
  return (
    <>
      <span className="block">{t("whyDistance", { ...parts, ...paid, ...rates })}</span>
      {tariff.km > distanceKm && <span className="block">{t("whyLeastDistance", { real: km, least: paid.km })}</span>}
      <span className="block">{t("whyWeight", { ...parts, ...paid, ...rates })}</span>
      {tariff.kg * 1000 > weightGrams && <span className="block">{t("whyWholeKilograms", { real: kg })}</span>}
      <span className="block">{t("whyDeliverySum", parts)}</span>
    </>
  );
}
