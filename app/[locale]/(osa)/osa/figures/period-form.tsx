import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip-link";
import { Field } from "@/components/ui/field";
import { localePath } from "@/i18n/path";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import type { Span } from "@/lib/reporting/make-daily-figures";
import { dayOf } from "@/lib/reporting/make-daily-figures";

const lengths = [7, 30, 90, 365];

/** Which days: the last so many, or any two; and the same as a file. */
export async function PeriodForm({ span }: { span: Span }) {
  const [t, locale] = await Promise.all([getTranslations("osa.figures"), getLocale()]);
  const path = routes.osa("figures");
  const at = now();
  const today = dayOf(at);
  const since = (days: number) => dayOf(new Date(at.getTime() - (days - 1) * 86_400_000));
  return (
    <div className="mb-6 flex flex-col gap-3">
      <nav aria-label={t("period")} className="flex flex-wrap gap-2">
        {lengths.map((days) => (
          <ChipLink
            key={days}
            href={`${path}?from=${since(days)}&to=${today}`}
            chosen={span.to === today && span.from === since(days)}
          >
            {t("lastDays", { days })}
          </ChipLink>
        ))}
      </nav>
      <form action={localePath(locale, path)} className="flex flex-wrap items-end gap-3">
        <Field name="from" type="date" label={t("from")} defaultValue={span.from} />
        <Field name="to" type="date" label={t("to")} defaultValue={span.to} />
        <Button type="submit" variant="secondary">
          {t("show")}
        </Button>
        <a
          href={`${localePath(locale, routes.osa("figures", "csv"))}?from=${span.from}&to=${span.to}`}
          download
          className="py-2 font-medium text-accent text-sm underline decoration-1 underline-offset-3 hover:decoration-2"
        >
          {t("csv")}
        </a>
      </form>
    </div>
  );
}
