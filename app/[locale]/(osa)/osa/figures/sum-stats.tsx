import { getLocale, getTranslations } from "next-intl/server";
import { Stat, StatGrid } from "@/components/panel/stat";
import { type DayFigures, sumOf } from "@/lib/reporting/figures";
import { formatChange, formatNumber, formatShare } from "@/lib/shared/numbers";
import { formatRupiah } from "@/lib/shared/rupiah";

type SumStatsProps = { days: DayFigures[]; before: DayFigures[] };

/** The span in a few numbers, each beside what it was in as many days before. */
export async function SumStats({ days, before }: SumStatsProps) {
  const [t, locale] = await Promise.all([getTranslations("osa.figures"), getLocale()]);
  const [now, was] = [sumOf(days), sumOf(before)];
  const change = (value: number, old: number) =>
    old === 0 ? t("noneBefore") : t("change", { change: formatChange((value - old) / old, locale) });
  return (
    <StatGrid label={t("sums")}>
      <Stat label={t("gmv")} value={formatRupiah(now.gmv)} detail={change(now.gmv, was.gmv)} />
      <Stat label={t("orders")} value={formatNumber(now.orders, locale)} detail={change(now.orders, was.orders)} />
      <Stat label={t("take")} value={formatRupiah(now.take)} detail={change(now.take, was.take)} />
      <Stat label={t("refunds")} value={formatRupiah(now.refunds)} detail={change(now.refunds, was.refunds)} />
      <Stat
        label={t("conversion")}
        value={formatShare(now.paidCheckouts, now.checkouts, locale)}
        detail={t("conversionDetail", {
          paid: formatNumber(now.paidCheckouts, locale),
          tried: formatNumber(now.checkouts, locale),
          before: formatShare(was.paidCheckouts, was.checkouts, locale),
        })}
      />
      <Stat label={t("pieces")} value={formatNumber(now.pieces, locale)} detail={change(now.pieces, was.pieces)} />
      <Stat
        label={t("average")}
        value={formatRupiah(now.orders === 0 ? 0 : Math.round(now.gmv / now.orders))}
        detail={change(now.orders === 0 ? 0 : now.gmv / now.orders, was.orders === 0 ? 0 : was.gmv / was.orders)}
      />
      <Stat
        label={t("refundShare")}
        value={formatShare(now.refunds, now.gmv, locale)}
        detail={t("before", { value: formatShare(was.refunds, was.gmv, locale) })}
      />
    </StatGrid>
  );
}
