import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { formatInstant } from "@/lib/shared/jakarta-time";

type ReleaseDatesProps = {
  dates: { id: "paid" | "accepted" | "shipped" | "delivered" | "completed" | "released"; at: Date }[];
  locale: "id" | "en";
};

/** When the money could be withdrawn, if somebody paid now and everybody took all the time they have. */
export async function ReleaseDates({ dates, locale }: ReleaseDatesProps) {
  const t = await getTranslations("fees");
  return (
    <Card title={t("release")}>
      <p className="mb-3 text-muted text-sm">{t("releaseText")}</p>
      <ol className="flex flex-col gap-2 text-sm">
        {dates.map(({ id, at }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 last:font-semibold">
            <span>{t(`step.${id}`)}</span>
            <time dateTime={at.toISOString()} className="tabular-nums">
              {formatInstant(at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
