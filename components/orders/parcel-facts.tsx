import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { formatInstant } from "@/lib/shared/jakarta-time";

export type ParcelFactsProps = {
  parcel: {
    courierName: string;
    serviceName: string;
    status: "menunggu" | "dikirim" | "terkirim" | "gagal" | "dibatalkan";
    trackingNumber: string | null;
    estimatedDays: number;
    deliveredAt: Date | null;
  };
  /** The order ended before anything was sent. */
  isOff?: boolean;
};

/** Who carries the parcel, where it is, and by which number it can be found. */
export async function ParcelFacts({ parcel, isOff }: ParcelFactsProps) {
  const t = await getTranslations("orders.detail");
  const locale = await getLocale();
  const { trackingNumber, estimatedDays: days } = parcel;
  const status = isOff && parcel.status === "menunggu" ? "dibatalkan" : parcel.status;
  const isOnTheWay = status === "menunggu" || status === "dikirim";
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
      <dt className="text-muted">{t("courier")}</dt>
      <dd>
        {parcel.courierName} {parcel.serviceName}
      </dd>
      <dt className="text-muted">{t("parcelStatus")}</dt>
      <dd>
        {parcel.deliveredAt
          ? t("delivered", { at: formatInstant(parcel.deliveredAt, locale) })
          : t(`parcelStatuses.${status}`)}
      </dd>
      {isOnTheWay && (
        <>
          <dt className="text-muted">{t("estimate")}</dt>
          <dd>{t("estimateDays", { from: days, to: days + 1 })}</dd>
        </>
      )}
      {status !== "dibatalkan" && (
        <>
          <dt className="text-muted">{t("tracking")}</dt>
          <dd className="flex flex-wrap items-center gap-2">
            {trackingNumber ? (
              <>
                <span className="tabular break-all font-semibold">{trackingNumber}</span>
                <CopyButton value={trackingNumber} label={t("copy")} copiedLabel={t("copied")} />
              </>
            ) : (
              <span className="text-muted">{t("noTracking")}</span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
