import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { type DayFigures, sumOf } from "@/lib/reporting/figures";
import { formatNumber, formatShare } from "@/lib/shared/numbers";

const steps = ["lookers", "carters", "triers", "payers"] as const;

/** From looking to paying, each step as a share of the first and beside what the share was in as many days before. */
export async function Steps({ days, before }: { days: DayFigures[]; before: DayFigures[] }) {
  const [t, locale] = await Promise.all([getTranslations("osa.figures"), getLocale()]);
  const [now, was] = [sumOf(days), sumOf(before)];
  const width = (part: number) => (now.lookers === 0 ? 0 : Math.round((part * 1000) / now.lookers) / 10);
  return (
    <Section title={t("steps")}>
      <p className="mb-3 max-w-prose text-muted text-sm">{t("stepsText")}</p>
      <ol className="flex flex-col gap-3">
        {steps.map((step) => (
          <li key={step}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
              <span>{t(`step.${step}`)}</span>
              <span className="tabular">
                <strong>{formatNumber(now[step], locale)}</strong>{" "}
                <span className="text-muted">
                  {t("stepShare", {
                    share: formatShare(now[step], now.lookers, locale),
                    before: formatShare(was[step], was.lookers, locale),
                  })}
                </span>
              </span>
            </p>
            <svg aria-hidden="true" width="100%" height="12" className="mt-1">
              <rect width="100%" height="12" rx="4" className="fill-sunken" />
              <rect width={`${width(now[step])}%`} height="12" rx="4" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ol>
    </Section>
  );
}
