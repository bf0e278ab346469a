import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CompareChart } from "@/components/panel/compare-chart";
import { Section } from "@/components/panel/section";
import { PageHeader } from "@/components/ui/page-header";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { figuresMadeAt, readDays, spanBefore, spanOf, topCategories, topStores } from "@/lib/reporting/figures";
import { statementQuery } from "@/lib/reporting/schemas";
import { formatDate, formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";
import { WantedTogether } from "./affinity";
import { Health } from "./health";
import { InVain } from "./in-vain";
import { MethodCosts } from "./method-costs";
import { PeriodForm } from "./period-form";
import { Steps } from "./steps";
import { SumStats } from "./sum-stats";
import { TopTable } from "./top-table";

type FiguresProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.figures"))("title") };
}

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

/** How the shop does, beside as many days before. */
export default async function OsaFigures({ searchParams }: FiguresProps) {
  const osa = await requireOsa("keuangan", routes.osa("figures"));
  const query = statementQuery.parse(await searchParams);
  const span = spanOf(query, now());
  const earlier = spanBefore(span);
  const [t, locale, days, before, stores, categories, madeAt] = await Promise.all([
    getTranslations("osa.figures"),
    getLocale(),
    readDays(osa, span),
    readDays(osa, earlier),
    topStores(osa, span),
    topCategories(osa, span),
    figuresMadeAt(osa),
  ]);
  const date = (day: string) => formatDate(noon(day), locale);
  const words = (from: string, to: string) => t("span", { from: date(from), to: date(to) });
  const points = days.map((day, at) => ({
    id: day.day,
    label: date(day.day),
    value: day.gmv,
    before: before[at]?.gmv ?? 0,
    full: t("pointFull", {
      day: date(day.day),
      value: formatRupiah(day.gmv),
      before: formatRupiah(before[at]?.gmv ?? 0),
    }),
  }));
  const highest = Math.max(0, ...points.flatMap((point) => [point.value, point.before]));
  return (
    <>
      <PageHeader
        title={t("title")}
        text={madeAt ? t("madeAt", { at: formatInstant(new Date(madeAt), locale) }) : t("never")}
      />
      <PeriodForm span={span} />
      <div className="flex flex-col gap-8">
        <SumStats days={days} before={before} />
        <Section title={t("gmvByDay")}>
          <CompareChart
            title={t("gmvByDay")}
            points={points}
            now={words(span.from, span.to)}
            before={words(earlier.from, earlier.to)}
            highest={formatRupiah(highest)}
            numbers={t("numbers")}
          />
        </Section>
        <Steps days={days} before={before} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <TopTable title={t("topStores")} rows={stores} hrefOf={(row) => routes.osa("stores", row.id)} />
          <TopTable title={t("topCategories")} rows={categories} />
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <WantedTogether osa={osa} />
          <InVain osa={osa} />
        </div>
        <MethodCosts osa={osa} span={span} before={earlier} />
        <Health osa={osa} />
      </div>
    </>
  );
}
