import { getTranslations } from "next-intl/server";

const DAY_HOURS = 24;
/** What waits longer than this is said in the tone of something late. */
const LATE_HOURS = 48;

/** How long something has waited, in the largest unit that tells it. */
export async function Age({ since, now }: { since: string; now: Date }) {
  const t = await getTranslations("osa.queues.waits");
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  const text =
    hours >= DAY_HOURS
      ? t("days", { count: Math.floor(hours / DAY_HOURS) })
      : hours > 0
        ? t("hours", { count: hours })
        : t("minutes", { count: minutes });
  return <strong className={hours >= LATE_HOURS ? "whitespace-nowrap text-bad" : "whitespace-nowrap"}>{text}</strong>;
}
