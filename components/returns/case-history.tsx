import { getLocale, getTranslations } from "next-intl/server";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { CaseStep } from "@/lib/returns/queries";
import { formatInstant } from "@/lib/shared/jakarta-time";

/** Every step of a complaint, told alike to all three. */
export async function CaseHistory({ history, isOpen }: { history: CaseStep[]; isOpen: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("returns"), getLocale()]);
  const items = history.map(({ id, event, party, at }, index): TimelineItem => {
    const moment = new Date(at);
    return {
      id,
      title: t(`event.${event}`),
      at: formatInstant(moment, locale),
      iso: moment.toISOString(),
      detail: t(`party.${party}`),
      state: isOpen && index === history.length - 1 ? "current" : "done",
    };
  });
  return <Timeline items={items} label={t("detail.history")} />;
}
