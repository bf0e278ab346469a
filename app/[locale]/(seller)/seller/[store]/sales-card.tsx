import { getLocale, getTranslations } from "next-intl/server";
import { CompareChart } from "@/components/panel/compare-chart";
import { Card } from "@/components/ui/card";
import { ChipLink } from "@/components/ui/chip-link";
import type { Seller } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { type SalesDay, salesByDay } from "@/lib/reporting/seller-overview";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

export const spans = [7, 14, 30] as const;
type Span = (typeof spans)[number];

/** Sales by day beside the days before, and by how much they rose or fell. */
export async function SalesCard({ seller, span }: { seller: Seller; span: Span }) {
  const [t, locale, days] = await Promise.all([
    getTranslations("storefront.overview"),
    getLocale(),
    salesByDay(seller, span),
  ]);
  const sum = (pick: (day: SalesDay) => number) => days.reduce((all, day) => all + pick(day), 0);
  const [amount, before] = [sum((day) => day.amount), sum((day) => day.beforeAmount)];
  const change = before === 0 ? null : Math.round(((amount - before) * 100) / before);
  const short = new Intl.NumberFormat(locale === "id" ? "id-ID" : "en", {
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const point = (day: SalesDay) => ({
    id: day.day,
    label: `${Number(day.day.slice(8))}/${Number(day.day.slice(5, 7))}`,
    value: day.amount,
    before: day.beforeAmount,
    full: t("day", {
      day: formatDate(new Date(`${day.day}T12:00:00+07:00`), locale),
      amount: formatRupiah(day.amount),
      orders: day.orders,
      before: formatRupiah(day.beforeAmount),
    }),
  });
  const highest = Math.max(...days.flatMap((day) => [day.amount, day.beforeAmount]));
  return (
    <Card title={t("sales")}>
      <div className="mb-3 flex flex-wrap gap-2">
        {spans.map((days) => (
          <ChipLink key={days} href={`${routes.sellerStore(seller.storeSlug)}?days=${days}`} chosen={days === span}>
            {t("span", { days })}
          </ChipLink>
        ))}
      </div>
      <p className="money font-bold text-2xl">{formatRupiah(amount)}</p>
      <p className="mb-4 text-muted text-sm">
        {t("salesText", { orders: sum((day) => day.orders) })}{" "}
        {change === null
          ? t("noBefore", { days: span })
          : t(change >= 0 ? "up" : "down", { percent: Math.abs(change), days: span, before: formatRupiah(before) })}
      </p>
      <CompareChart
        title={t("chart", { days: span })}
        points={days.map(point)}
        now={t("now", { days: span })}
        before={t("before", { days: span })}
        highest={t("highest", { amount: short.format(highest) })}
        numbers={t("numbers")}
      />
    </Card>
  );
}
