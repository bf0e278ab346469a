import { getLocale, getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/ui/copy-button";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import { formatInstant } from "@/lib/shared/jakarta-time";
import type { TrackedParcel } from "@/lib/shipping/tracking-queries";

type TrackingProps = { parcels: TrackedParcel[] };

/** Where the boxes of an order are, the newest word first opened; the same for buyer, seller and OneSmile. */
export async function Tracking({ parcels }: TrackingProps) {
  if (parcels.length === 0) return null;
  const t = await getTranslations("tracking");
  return (
    <section aria-label={t("title")} className="mt-4 border-line border-t pt-4">
      <h3 className="font-semibold text-sm">{t("title")}</h3>
      <ul className="mt-2 flex flex-col gap-5">
        {parcels.map((parcel, index) => (
          <li key={parcel.id}>
            {parcels.length > 1 && (
              <p className="mb-2 flex flex-wrap items-center gap-2 text-sm">
                <span className="text-muted">{t("box", { number: index + 1, count: parcels.length })}</span>
                <span className="tabular break-all font-semibold">{parcel.trackingNumber}</span>
                <CopyButton value={parcel.trackingNumber} label={t("copy")} copiedLabel={t("copied")} />
              </p>
            )}
            <Journey parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const wrong = new Set(["gagal_antar", "ditolak", "dikembalikan", "hilang"]);

async function Journey({ parcel }: { parcel: TrackedParcel }) {
  const [t, locale] = await Promise.all([getTranslations("tracking"), getLocale()]);
  if (parcel.events.length === 0) return <p className="text-muted text-sm">{t("nothing")}</p>;
  const items = parcel.events.map(({ id, kind, place, note, at }, index): TimelineItem => {
    const moment = new Date(at);
    const title = t(`kind.${kind}`);
    const isLast = index === parcel.events.length - 1;
    return {
      id,
      title,
      at: formatInstant(moment, locale),
      iso: moment.toISOString(),
      detail: [place, locale === "id" && note !== title ? note : ""].filter(Boolean).join(". ") || undefined,
      state: wrong.has(kind) ? "bad" : isLast && kind !== "terkirim" ? "current" : "done",
    };
  });
  return (
    <>
      <Timeline items={items} label={t("of", { number: parcel.trackingNumber })} />
      {parcel.status === "terkirim" && (parcel.receivedBy || parcel.proofUrl) && (
        <div className="mt-3 flex items-start gap-3 rounded-md bg-sunken p-3 text-sm">
          {parcel.proofUrl && (
            <a href={parcel.proofUrl} className="shrink-0">
              <img
                src={parcel.proofUrl.replace(/\.webp$/, ".w160.webp")}
                alt={t("proofPhoto")}
                width={96}
                height={72}
                className="h-18 w-24 rounded-md object-cover"
              />
            </a>
          )}
          <p>
            <span className="block font-semibold">{t("proof")}</span>
            {parcel.receivedBy && t("receivedBy", { name: parcel.receivedBy })}
          </p>
        </div>
      )}
    </>
  );
}
