import { getTranslations } from "next-intl/server";
import { offsetMinutes, openSpans, type Schedule } from "@/lib/stores/hours";
import { OpenNow } from "./open-now";

// A page that nobody looked at for long is shown once more before it is made anew.
const AHEAD_DAYS = 21;

const dayKeys = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** "Buka sampai 17:00", in the reader's language; nothing for a store that never wrote its hours. `at` is when the page is made. */
export async function StoreOpen({ schedule, at }: { schedule: Schedule; at: Date }) {
  if (schedule.slots.length === 0 && schedule.exceptions.length === 0) return null;
  const t = await getTranslations("catalog.store");
  // The gaps stay as they are: the reader's clock fills them.
  const [time, day] = ["{time}", "{day}"];
  const words = {
    open: t("open"),
    openUntil: t("openUntil", { time }),
    closed: t("closed"),
    opensToday: t("opensToday", { time }),
    opensTomorrow: t("opensTomorrow", { time }),
    opensOn: t("opensOn", { time, day }),
    days: dayKeys.map((key) => t(`days.${key}`)),
  };
  return (
    <OpenNow spans={openSpans(schedule, at, AHEAD_DAYS)} offsetMinutes={offsetMinutes(schedule.zone)} words={words} />
  );
}

export async function StoreHours({ schedule }: { schedule: Schedule }) {
  const t = await getTranslations("catalog.store");
  if (schedule.slots.length === 0) return <p className="text-muted text-sm">{t("hoursNone")}</p>;
  return (
    <div className="text-sm">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {dayKeys.map((key, index) => {
          const slots = schedule.slots.filter((slot) => slot.day === index + 1);
          return (
            <div key={key} className="contents">
              <dt className="text-muted">{t(`days.${key}`)}</dt>
              <dd className="tabular">
                {slots.length === 0 ? t("dayClosed") : slots.map((slot) => `${slot.open}–${slot.close}`).join(", ")}
              </dd>
            </div>
          );
        })}
      </dl>
      {schedule.exceptions.length > 0 && (
        <>
          <p className="mt-3 font-medium">{t("holidays")}</p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
            {schedule.exceptions.map((exception) => (
              <div key={exception.date} className="contents">
                <dt className="tabular text-muted">{exception.date}</dt>
                <dd className="tabular">
                  {exception.open && exception.close ? `${exception.open}–${exception.close}` : t("dayClosed")}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="mt-2 text-muted text-xs">{t("hoursZone", { zone: schedule.zone })}</p>
    </div>
  );
}
