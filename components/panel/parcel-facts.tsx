import { getTranslations } from "next-intl/server";
import type { OrderParcel } from "@/lib/orders/seller-queries";
import { Facts } from "./facts";

/** How the goods travel. */
export async function ParcelFacts({ parcel }: { parcel: OrderParcel }) {
  const t = await getTranslations("seller.order");
  return (
    <Facts
      items={[
        { label: t("parcel.service"), value: `${parcel.courier} ${parcel.service}` },
        { label: t("parcel.status"), value: t(`parcelStatus.${parcel.status}`) },
        {
          label: t("parcel.trackingNumber"),
          value: parcel.trackingNumber && <span className="tabular font-semibold">{parcel.trackingNumber}</span>,
        },
        { label: t("parcel.weight"), value: t("parcel.grams", { grams: parcel.weightGrams }) },
        { label: t("parcel.estimate"), value: t("parcel.days", { days: parcel.estimatedDays }) },
        { label: t("parcel.warehouse"), value: parcel.warehouse },
      ]}
    />
  );
}
